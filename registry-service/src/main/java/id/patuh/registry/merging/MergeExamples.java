package id.patuh.registry.merging;

/** Examples of the documented operations; a test checks them against the service. */
final class MergeExamples {
    static final String ID = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02";
    static final String MERGE_ID = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a07";
    static final String SPLIT_ID = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a08";
    static final String MERGE_BODY = """
            {"absorbedId":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a06","effectiveOn":"2026-06-01",
             "reason":"Penggabungan menurut akta","evidence":"AHU-0012345.AH.01.10.TAHUN 2026"}""";
    private static final String MOVED = """
            "identifiers":[{"type":"NIB","value":"1234567890124","branch":false}],
             "records":[{"recordId":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a0a","type":"NPP","number":"JJ747995"}],"recordCount":1,""";
    static final String MERGE = """
            {"mergeId":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a07","survivorId":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02",
             "absorbedId":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a06","effectiveOn":"2026-06-01","reason":"Penggabungan menurut akta",
             "evidence":"AHU-0012345.AH.01.10.TAHUN 2026","state":"IN_FORCE",""" + MOVED + """
            "mergedAt":"2026-06-30T02:00:00Z","mergedBy":"disnaker-31","undoneAt":null,"undoneBy":null,"undoReason":null}""";
    static final String MERGES = "{\"items\":[" + MERGE + "],\"nextCursor\":null}";
    static final String SPLIT_BODY = """
            {"effectiveOn":"2026-06-01","reason":"Pemisahan usaha menurut akta","evidence":"AHU-0012346.AH.01.10.TAHUN 2026",
             "records":["019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a0a"],"identifiers":[{"type":"NIB","value":"1234567890124"}]}""";
    static final String SPLIT = """
            {"splitId":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a08","employerId":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02",
             "toEmployerId":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a09","effectiveOn":"2026-06-01","reason":"Pemisahan usaha menurut akta",
             "evidence":"AHU-0012346.AH.01.10.TAHUN 2026","state":"IN_FORCE",""" + MOVED + """
            "splitAt":"2026-06-30T02:00:00Z","splitBy":"disnaker-31","undoneAt":null,"undoneBy":null,"undoReason":null}""";
    static final String SPLITS = "{\"items\":[" + SPLIT + "],\"nextCursor\":null}";

    private MergeExamples() {}
}
