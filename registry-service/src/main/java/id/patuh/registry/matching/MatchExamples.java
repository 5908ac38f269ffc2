package id.patuh.registry.matching;

/** Examples of the documented operations; a test checks them against the service. */
final class MatchExamples {
    static final String ID = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a05";
    static final String EMPLOYER_ID = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02";

    private static final String LEFT = """
            {"employerId":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02","status":"ACTIVE","name":"PT Baik Satu","legalForm":"PT",
             "regionCode":"3171","address":"Jl. A 1","kbli":"10710","scale":"SMALL","workers":12,
             "identifiers":[{"type":"NIB","value":"1234567890123"}],"programmes":["JKK"]}""";

    private static final String RIGHT = """
            {"employerId":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a06","status":"ACTIVE","name":"CV Baik Satu","legalForm":null,
             "regionCode":"3171","address":null,"kbli":null,"scale":null,"workers":null,
             "identifiers":[],"programmes":["JHT"]}""";

    private static final String AGREEMENTS = """
            [{"field":"NAME","strength":1.000,"ours":"PT Baik Satu","theirs":"CV Baik Satu"},
             {"field":"REGION","strength":1.000,"ours":"3171","theirs":"3171"},
             {"field":"LEGAL_FORM","strength":0.000,"ours":"PT","theirs":"CV"}]""";

    static final String CANDIDATE =
            """
            {"id":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a05","leftId":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02",
             "rightId":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a06","recordId":null,"otherRecordId":null,"number":null,
             "regionCode":"3171","reason":"SIMILAR_NAME","agency":null,"similarity":1.000,
             "state":"OPEN","evidence":{"source":"BPJS_TK","regionCode":"3171","names":["PT Baik Satu","CV Baik Satu"]},
             "importId":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a01","importLine":7,"raisedBy":"system:registry-service",
             "recordedAt":"2026-06-30T02:00:00Z","decidedAt":null,"decidedBy":null,"decisionReason":null,"decisionEvidence":null,
             "left":""" + LEFT + ",\"right\":" + RIGHT + ",\"score\":0.941,\"agreements\":" + AGREEMENTS + "}";

    static final String CANDIDATES = "{\"items\":[" + CANDIDATE + "],\"nextCursor\":null}";

    static final String SAME = """
            {"decision":"SAME","reason":"NPWP pada akta sama","evidence":"BA-17/2026",
             "survivorId":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02","effectiveOn":"2026-06-01"}""";

    static final String DIFFERENT = "{\"decision\":\"DIFFERENT\",\"reason\":\"Dua badan hukum, pemilik berbeda\"}";

    static final String QUERY = """
            {"name":"CV Baik Satu","regionCode":"3171","npwp":"01.234.567.4-901.000"}""";

    static final String ANSWER = "{\"items\":[{\"score\":0.941,\"employer\":" + LEFT + ",\"agreements\":" + """
            [{"field":"NAME","strength":1.000,"ours":"CV Baik Satu","theirs":"PT Baik Satu"},
             {"field":"REGION","strength":1.000,"ours":"3171","theirs":"3171"},
             {"field":"LEGAL_FORM","strength":0.000,"ours":"CV","theirs":"PT"}]}]}""";

    private MatchExamples() {}
}
