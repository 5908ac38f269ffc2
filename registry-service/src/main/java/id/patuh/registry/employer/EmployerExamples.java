package id.patuh.registry.employer;

/** Examples of the documented operations; a test checks them against the service. */
final class EmployerExamples {
    static final String ID = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02";

    static final String NEW = """
            {"wlkpNumber":"10110.20260110.0001","nib":"1234567890123","npwp":null,"name":"PT Baik Satu","legalForm":"PT",
             "kbliEdition":2020,"kbli":"10710","scale":"SMALL","regionCode":"3171","address":"Jl. A 1","latitude":-6.2,
             "longitude":106.8,"capitalIdr":1500000000,"annualSalesIdr":3000000000,"workers":12,"wageBillIdr":60000000,
             "construction":false,"reportedOn":"2026-01-10"}""";

    static final String PATCH = "{\"address\":\"Jl. B 2\",\"legalForm\":null}";

    static final String DATED_PATCH = "{\"workers\":15,\"wageBillIdr\":75000000,\"changedOn\":\"2026-06-22\"}";

    static final String EMPLOYER = "{\"employerId\":\"" + ID + "\"," + """
            "version":1,"status":"ACTIVE","successorId":null,
             "identifiers":[{"type":"NIB","value":"1234567890123"},{"type":"WLKP","value":"10110.20260110.0001"}],
             "name":"PT Baik Satu","legalForm":"PT","kbliEdition":2020,"kbli":"10710","scale":"SMALL","regionCode":"3171",
             "address":"Jl. A 1","latitude":-6.2,"longitude":106.8,"capitalIdr":1500000000,"annualSalesIdr":3000000000,
             "construction":false,"workforce":{"workers":12,"wageBillIdr":60000000,"reportedOn":"2026-01-10"},"coverage":[],"corrections":[],"rosters":null,
             "recordedAt":"2026-06-30T02:00:00.000000Z"}""";

    static final String PAGE = "{\"items\":[" + EMPLOYER + "],\"nextCursor\":null}";

    static final String RECORD_ID = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a03";

    static final String RECORD = "{\"id\":\"" + RECORD_ID + "\"," + """
            "factSet":"DECLARATION","validFrom":"2026-01-10","validTo":null,
             "recordedAt":"2026-06-30T02:00:00Z","recordedBy":"disnaker-31","agency":"KEMENAKER","source":"WLKP",
             "importId":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a01","importLine":2,"employerVersion":1,"corrects":null,
             "withdrawn":false,"reason":null,"evidence":null,"supersededBy":null,"reorganisationId":null,
             "facts":{"name":"PT Baik Satu","workers":12}}""";

    static final String HISTORY = "{\"items\":[" + RECORD + "],\"nextCursor\":null}";

    private EmployerExamples() {}
}
