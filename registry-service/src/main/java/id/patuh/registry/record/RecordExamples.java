package id.patuh.registry.record;

/** Examples of records; a test checks them against the service. */
public final class RecordExamples {
    /** Id of the example's record. */
    public static final String ID = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a03";

    /** Id of the example's statement. */
    public static final String STATEMENT_ID = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a04";

    private static final String EMPLOYER_ID = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02";

    private static final String WORKPLACE = """
            {"name":"PT Baik Satu","legalForm":"PT","kbliEdition":2020,"kbli":"10710","scale":"SMALL","regionCode":"3171",
             "address":"Jl. A 1","latitude":-6.2,"longitude":106.8,"capitalIdr":1500000000,"annualSalesIdr":3000000000,
             "workers":12,"wageBillIdr":60000000,"construction":false,"workplaceType":"HEAD","nitku":null}""";

    /** A workplace. */
    public static final String RECORD = "{\"recordId\":\"" + ID + "\",\"version\":1,\"type\":\"WLKP\","
            + "\"number\":\"10110.20260110.0001\",\"employerId\":\"" + EMPLOYER_ID
            + "\",\"memberships\":[{\"employerId\":\""
            + EMPLOYER_ID + "\",\"from\":null,\"to\":null}],\"replacement\":null,\"statements\":[{\"statementId\":\""
            + STATEMENT_ID
            + "\",\"sequence\":41,\"programme\":null,\"validFrom\":\"2026-01-10\",\"endedOn\":null,\"endStated\":false,"
            + "\"recordedAt\":\"2026-06-30T02:00:00Z\",\"corrects\":null,\"withdrawn\":false,\"workplace\":" + WORKPLACE
            + ",\"registration\":null}],\"lists\":[],\"recordedAt\":\"2026-06-30T02:00:00Z\"}";

    /** A page of records. */
    public static final String PAGE = "{\"items\":[" + RECORD + "],\"nextCursor\":null,\"outOfScope\":0}";

    /** A statement with where it comes from. */
    public static final String STATEMENT =
            "{\"statementId\":\"" + STATEMENT_ID + "\",\"sequence\":41,\"recordId\":\"" + ID
                    + "\"," + """
            "type":"WLKP","number":"10110.20260110.0001","programme":null,"validFrom":"2026-01-10","endedOn":null,"endStated":false,
             "recordedAt":"2026-06-30T02:00:00Z","recordedBy":"disnaker-31","agency":"KEMENAKER","source":"WLKP",
             "importId":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a01","importLine":2,"nib":"1234567890123","npwp":null,"corrects":null,
             "withdrawn":false,"reason":null,"evidence":null,"supersededBy":null,"workplace":""" + WORKPLACE
                    + ",\"registration\":null}";

    /** A page of statements. */
    static final String HISTORY = "{\"items\":[" + STATEMENT + "],\"nextCursor\":null}";

    private RecordExamples() {}
}
