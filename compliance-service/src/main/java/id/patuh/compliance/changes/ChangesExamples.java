package id.patuh.compliance.changes;

/** Examples of the API document. */
final class ChangesExamples {
    static final String PAGE = """
            {"items": [{"changeNumber": 1, "id": "0197b6a4-3c1d-7e52-9a70-4f1c2d3e4a5b",
             "type": "id.patuh.compliance.assessment.changed.v1", "subject": "0197b6a4-3c1d-7e52-9a70-4f1c2d3e4a5b",
             "time": "2026-11-20T02:15:04.120Z", "data": {"employerId": "0197b6a4-3c1d-7e52-9a70-4f1c2d3e4a5b", "version": 1,
             "changeNumber": 1, "employerVersion": 1, "asOf": "2026-11-20", "policyVersion": "2026.1", "class": "PARTIAL",
             "score": 85.2, "priority": 27.0, "exposureIdr": 12684000, "regionCode": "3578", "scale": "SMALL", "workers": 42,
             "findings": [{"code": "PDS_PROGRAMME", "agency": "BPJS_TK", "programme": "JHT", "workersAffected": 42, "months": null,
             "number": null, "workplaces": null}, {"code": "PDS_WORKERS", "agency": "BPJS_TK", "programme": "JKK",
             "workersAffected": 12, "months": null, "number": null, "workplaces": null}, {"code": "ARREARS", "agency": "BPJS_TK",
             "programme": "JKK", "workersAffected": null, "months": 2, "number": "JJ123456", "workplaces": null}, {"code": "WLKP_STALE",
             "agency": "KEMENAKER", "programme": null, "workersAffected": 10, "months": null, "number": null, "workplaces": 1}],
             "missingProgrammes": ["JHT"], "assessedAt": "2026-11-20T02:15:04.120Z"}}], "next": 1}""";

    private ChangesExamples() {}
}
