package id.patuh.registry.coverage;

/** Examples of the documented operations; a test checks them against the service. */
final class CoverageExamples {
    static final String BODY = """
            {"registeredOn":"2023-12-20","enrolledWorkers":248,"reportedWageBillIdr":2335280096,"paidThrough":"2026-05",
             "arrearsIdr":null,"jkkRiskGroup":3,"asOf":"2026-06-30","endedOn":null}""";

    static final String COVERAGE = """
            {"programme":"JKK","registrations":1,"registeredOn":"2023-12-20","enrolledWorkers":248,"reportedWageBillIdr":2335280096,
             "arrearsIdr":null,"unpaidFrom":"2026-06","unpaidNumber":"JJ747995",
             "byRiskGroup":[{"group":3,"enrolledWorkers":248,"reportedWageBillIdr":2335280096}],"asOf":"2026-06-30",
             "oldestAsOf":"2026-06-30","statements":[{"recordId":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a05","number":"JJ747995",
              "statement":{"statementId":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a06","sequence":42,"programme":"JKK",
               "validFrom":"2026-06-30","endedOn":null,"endStated":false,"recordedAt":"2026-06-30T02:00:00Z","corrects":null,
               "withdrawn":false,"workplace":null,"registration":{"name":"PT Baik Satu","regionCode":"3171",
                "registeredOn":"2023-12-20","enrolledWorkers":248,"reportedWageBillIdr":2335280096,"paidThrough":"2026-05",
                "arrearsIdr":null,"jkkRiskGroup":3}}}],"moreStatements":0}""";

    static final String PAGE = "{\"items\":[" + COVERAGE + "],\"nextCursor\":null}";

    private CoverageExamples() {}
}
