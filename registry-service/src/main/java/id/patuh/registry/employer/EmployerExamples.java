package id.patuh.registry.employer;

import id.patuh.registry.record.RecordExamples;

/** Examples of the documented operations; a test checks them against the service. */
public final class EmployerExamples {
    /** Id of the example's employer. */
    public static final String ID = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02";

    /** An employer with one workplace. */
    public static final String EMPLOYER = "{\"employerId\":\"" + ID + "\"," + """
            "version":1,"status":"ACTIVE","successorId":null,"successorFrom":null,"predecessors":[],
             "identifiers":[{"type":"NIB","value":"1234567890123","token":null,"branch":false,"from":"2026-01-10",
              "recordedAt":"2026-06-30T02:00:00.000000Z"}],"pastIdentifiers":[],
             "name":"PT Baik Satu","legalForm":"PT","kbliEdition":2020,"kbli":"10710","scale":"SMALL","regionCode":"3171",
             "address":"Jl. A 1","latitude":-6.2,"longitude":106.8,"capitalIdr":1500000000,"annualSalesIdr":3000000000,
             "construction":false,"workforce":{"workers":12,"wageBillIdr":60000000,"reportedOn":"2026-01-10",
              "oldestReportedOn":"2026-01-10","reports":[{"reportedOn":"2026-01-10","workplaces":1,"workers":12}]},
             "workplaces":{"open":1,"closed":0,"regions":1},"coverage":[],"rosters":null,
             "recordedAt":"2026-06-30T02:00:00.000000Z"}""";

    static final String PAGE = "{\"items\":[" + EMPLOYER + "],\"nextCursor\":null}";

    static final String SEARCH = "{\"identifier\":\"NPWP:3171000098661217\"}";

    static final String HISTORY =
            "{\"items\":[{\"sequence\":57,\"kind\":\"MERGE\",\"recordedAt\":\"2026-07-01T02:00:00Z\","
                    + "\"recordedBy\":\"disnaker-31\",\"agency\":\"KEMENAKER\",\"statement\":null,"
                    + "\"act\":{\"actId\":\"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a08\",\"employerId\":\"" + ID
                    + "\",\"otherId\":\"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a09\",\"effectiveOn\":\"2026-06-01\","
                    + "\"reason\":\"Akta penggabungan no. 12\",\"evidence\":null,\"undoneAt\":null,\"undoneBy\":null,\"undoReason\":null}},"
                    + "{\"sequence\":41,\"kind\":\"STATEMENT\",\"recordedAt\":\"2026-06-30T02:00:00Z\",\"recordedBy\":\"disnaker-31\","
                    + "\"agency\":\"KEMENAKER\",\"statement\":" + RecordExamples.STATEMENT
                    + ",\"act\":null}],\"nextCursor\":null}";

    private EmployerExamples() {}
}
