package id.patuh.compliance.map;

/** Examples of the API document. */
final class MapExamples {
    static final String MAP = """
            {"level": "PROVINCE", "metric": "EXPOSURE", "asOf": "2026-11-20", "policyVersion": "2026.1",
             "items": [{"code": "35", "name": "JAWA TIMUR", "value": 15604000, "employers": 2,
               "byClass": {"UNREGISTERED": 1, "PARTIAL": 1, "IN_ARREARS": 0, "COMPLIANT": 0, "NOT_LIABLE": 0}, "nonCompliant": 2,
               "workplaces": 2, "workers": 52, "workersAffected": 52, "exposureIdr": 15604000, "meanScore": 42.6}],
             "totals": {"employers": 2, "byClass": {"UNREGISTERED": 1, "PARTIAL": 1, "IN_ARREARS": 0, "COMPLIANT": 0, "NOT_LIABLE": 0},
              "nonCompliant": 2, "workplaces": 2, "workers": 52, "workersAffected": 52, "exposureIdr": 15604000, "meanScore": 42.6}}""";

    static final String STATISTICS = """
            {"asOf": "2026-11-20", "policyVersion": "2026.1", "region": "35",
             "totals": {"employers": 2, "byClass": {"UNREGISTERED": 1, "PARTIAL": 1, "IN_ARREARS": 0, "COMPLIANT": 0, "NOT_LIABLE": 0},
              "nonCompliant": 2, "workplaces": 2, "workers": 52, "workersAffected": 52, "exposureIdr": 15604000, "meanScore": 42.6},
             "byScale": {"MICRO": {"employers": 1, "byClass": {"UNREGISTERED": 1, "PARTIAL": 0, "IN_ARREARS": 0, "COMPLIANT": 0, "NOT_LIABLE": 0},
               "nonCompliant": 1, "workplaces": 1, "workers": 10, "workersAffected": 10, "exposureIdr": 2920000, "meanScore": 0.0},
              "SMALL": {"employers": 1, "byClass": {"UNREGISTERED": 0, "PARTIAL": 1, "IN_ARREARS": 0, "COMPLIANT": 0, "NOT_LIABLE": 0},
               "nonCompliant": 1, "workplaces": 1, "workers": 42, "workersAffected": 42, "exposureIdr": 12684000, "meanScore": 85.2},
              "MEDIUM": {"employers": 0, "byClass": {"UNREGISTERED": 0, "PARTIAL": 0, "IN_ARREARS": 0, "COMPLIANT": 0, "NOT_LIABLE": 0},
               "nonCompliant": 0, "workplaces": 0, "workers": 0, "workersAffected": 0, "exposureIdr": 0, "meanScore": null},
              "LARGE": {"employers": 0, "byClass": {"UNREGISTERED": 0, "PARTIAL": 0, "IN_ARREARS": 0, "COMPLIANT": 0, "NOT_LIABLE": 0},
               "nonCompliant": 0, "workplaces": 0, "workers": 0, "workersAffected": 0, "exposureIdr": 0, "meanScore": null}},
             "findings": [{"code": "PWBD", "agency": "BPJS_TK", "employers": 1, "workersAffected": 10},
              {"code": "PWBD", "agency": "BPJS_KES", "employers": 1, "workersAffected": 10},
              {"code": "PDS_PROGRAMME", "agency": "BPJS_TK", "employers": 1, "workersAffected": 42},
              {"code": "PDS_WORKERS", "agency": "BPJS_TK", "employers": 1, "workersAffected": 12},
              {"code": "ARREARS", "agency": "BPJS_TK", "employers": 1, "workersAffected": 0}]}""";

    private MapExamples() {}
}
