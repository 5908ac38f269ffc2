package id.patuh.registry.imports;

/** Examples of the documented operations; a test checks them against the service. */
final class ImportExamples {
    static final String ID = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a01";

    static final String CSV = """
            wlkpNumber,nib,npwp,name,legalForm,kbliEdition,kbli,scale,regionCode,address,latitude,longitude,capitalIdr,annualSalesIdr,workers,wageBillIdr,construction,reportedOn
            10110.20260110.0001,1234567890123,,PT Baik Satu,PT,2020,10710,SMALL,3171,Jl. A 1,-6.2,106.8,1500000000,3000000000,12,60000000,false,2026-01-10
            """;

    static final String NDJSON = """
            {"npp":"JJ747995","nib":"5328599893757","name":"PT Indah Harapan","regionCode":"2104","programme":"JKK","registeredOn":"2023-12-20","enrolledWorkers":248,"reportedWageBillIdr":2335280096,"paidThrough":"2026-05","jkkRiskGroup":3,"asOf":"2026-06-30"}
            """;

    static final String ROSTER_CSV = """
            wlkpNumber,nik,wageIdr,validFrom,validTo,asOf
            10110.20260110.0001,3171014508900001,5200000,2023-02-01,,2026-06-30
            """;

    private static final String HEAD = "{\"id\":\"" + ID + "\",\"source\":\"WLKP\",\"dryRun\":false,";
    private static final String SHA =
            "\"sha256\":\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\",";

    static final String RECEIVED = HEAD
            + "\"state\":\"QUEUED\",\"total\":12,\"done\":0,\"percent\":0,\"estimatedEndAt\":null,"
            + "\"counts\":{\"rows\":12,\"created\":0,\"updated\":0,\"unchanged\":0,\"historical\":0,\"rejected\":10},"
            + "\"errorsByCode\":{\"NIB_FORMAT\":1},"
            + SHA
            + "\"createdAt\":\"2026-06-30T02:00:00Z\",\"startedAt\":null,\"finishedAt\":null,\"error\":null}";

    static final String DONE = HEAD
            + "\"state\":\"SUCCEEDED\",\"total\":12,\"done\":12,\"percent\":100,\"estimatedEndAt\":null,"
            + "\"counts\":{\"rows\":12,\"created\":2,\"updated\":0,\"unchanged\":0,\"historical\":0,\"rejected\":10},"
            + "\"errorsByCode\":{\"NIB_FORMAT\":1},"
            + SHA
            + "\"createdAt\":\"2026-06-30T02:00:00Z\",\"startedAt\":\"2026-06-30T02:00:01Z\",\"finishedAt\":\"2026-06-30T02:00:02Z\",\"error\":null}";

    static final String ERRORS = "{\"items\":[{\"line\":3,\"field\":\"nib\",\"code\":\"NIB_FORMAT\","
            + "\"message\":{\"id\":\"NIB harus 13 digit.\",\"en\":\"A NIB has 13 digits.\"},\"value\":\"123456789012\"}],"
            + "\"nextCursor\":null}";

    static final String LIST = "{\"items\":[" + HEAD
            + "\"state\":\"SUCCEEDED\",\"total\":12,\"done\":12,\"percent\":100,"
            + "\"counts\":{\"rows\":12,\"created\":2,\"updated\":0,\"unchanged\":0,\"historical\":0,\"rejected\":10},"
            + SHA
            + "\"createdAt\":\"2026-06-30T02:00:00Z\",\"startedAt\":\"2026-06-30T02:00:01Z\","
            + "\"finishedAt\":\"2026-06-30T02:00:02Z\",\"error\":null}],\"nextCursor\":null}";

    static final String ROW =
            "{\"line\":2,\"outcome\":\"CREATED\",\"employerId\":\"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02\","
                    + "\"fields\":{\"wlkpNumber\":\"10110.20260110.0001\",\"nib\":\"1234567890123\",\"name\":\"PT Baik Satu\","
                    + "\"scale\":\"SMALL\",\"regionCode\":\"3171\",\"workers\":\"12\",\"wageBillIdr\":\"60000000\","
                    + "\"reportedOn\":\"2026-01-10\"},\"values\":null,\"errors\":[]}";

    static final String ROWS = "{\"items\":[" + ROW
            + ",{\"line\":3,\"outcome\":\"REJECTED\",\"employerId\":null,\"fields\":null,"
            + "\"values\":[\"10110.20260110.0002\",\"\"],\"errors\":[{\"line\":3,\"field\":\"\",\"code\":\"COLUMN_COUNT\","
            + "\"message\":{\"id\":\"Jumlah kolom tidak sama dengan baris judul.\","
            + "\"en\":\"The number of fields differs from the header.\"},\"value\":null}]}],\"nextCursor\":null}";

    private ImportExamples() {}
}
