package id.patuh.registry.registration;

/** Examples of the documented operations; a test checks them against the service. */
final class RegistrationExamples {
    static final String WORKPLACE = """
            {"wlkpNumber":"10110.20260110.0001","nib":"1234567890123","npwp":null,"name":"PT Baik Satu","legalForm":"PT",
             "kbliEdition":2020,"kbli":"10710","scale":"SMALL","regionCode":"3171","address":"Jl. A 1","latitude":-6.2,
             "longitude":106.8,"capitalIdr":1500000000,"annualSalesIdr":3000000000,"workers":12,"wageBillIdr":60000000,
             "construction":false,"reportedOn":"2026-01-10","workplaceType":"HEAD","nitku":null,"closedOn":null}""";

    static final String BRANCH = """
            {"type":"WLKP","wlkpNumber":"10110.20260110.0002","name":"PT Baik Satu","scale":"SMALL","regionCode":"3578",
             "workers":5,"wageBillIdr":25000000,"reportedOn":"2026-01-10","workplaceType":"BRANCH"}""";

    static final String REGISTRATION = """
            {"type":"NPP","npp":"JJ747995","name":"PT Baik Satu","regionCode":"3171","programme":"JKK","registeredOn":"2023-12-20",
             "enrolledWorkers":12,"reportedWageBillIdr":60000000,"paidThrough":"2026-05","jkkRiskGroup":3,"asOf":"2026-06-30"}""";

    static final String PATCH = "{\"address\":\"Jl. B 2\",\"legalForm\":null}";

    static final String CLOSING = "{\"closedOn\":\"2026-06-30\"}";

    static final String PROGRAMME_PATCH = "{\"programme\":\"JKK\",\"enrolledWorkers\":14,\"asOf\":\"2026-07-31\"}";

    static final String REPLACEMENT =
            "{\"replacedBy\":\"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a0b\",\"from\":\"2026-06-01\"}";

    private RegistrationExamples() {}
}
