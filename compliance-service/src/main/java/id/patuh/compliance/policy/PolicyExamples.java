package id.patuh.compliance.policy;

/** Examples of the API document; the tables are shortened. */
final class PolicyExamples {
    static final String POLICY = """
            {"version": "2026.1", "state": "ACTIVE", "earliestDate": "2020-01-01",
             "content": {"version": "2026.1", "titleId": "Kebijakan penilaian kepatuhan 2026.1",
              "titleEn": "Compliance assessment policy 2026.1", "validFrom": "2026-01-01",
              "mandatoryProgrammes": [{"scale": "LARGE", "from": "2019-01-01", "programmes": ["JKK", "JKM", "JHT", "JP", "JKN"], "confidence": "VERIFIED",
                "source": "Perpres 109/2013 art. 6(3)(a); Perpres 82/2018 art. 17"}],
              "constructionProgrammes": [{"from": "2015-07-01", "programmes": ["JKK", "JKM"], "confidence": "VERIFIED",
                "source": "Perpres 109/2013 art. 6(4)"}],
              "jkkRates": [{"from": "2015-07-01", "percentByRiskGroup": [0.24, 0.54, 0.89, 1.27, 1.74], "riskGroupWhenUnknown": 2,
                "confidence": "VERIFIED", "source": "PP 44/2015 art. 16"}],
              "rates": [{"programme": "JKM", "from": "2015-07-01", "percent": 0.3, "confidence": "VERIFIED", "source": "PP 44/2015 art. 18"}],
              "wageCaps": [{"programme": "JP", "from": "2015-07-01", "capIdr": 7000000, "confidence": "VERIFIED",
                "source": "PP 45/2015 art. 29"}],
              "wageReferences": [{"agency": "BPJS_TK", "programmes": ["JHT", "JKK"]}], "wageTolerance": 0.95,
              "dueRules": [{"agency": "BPJS_TK", "dayOfMonth": 15, "monthsAfter": 1, "confidence": "VERIFIED",
                "source": "PP 44/2015 art. 21; PP 46/2015 art. 19; PP 45/2015 art. 30(3)"}],
              "staleWlkpMonths": 12, "paymentHorizonMonths": 12,
              "dimensionWeights": {"REGISTRATION": 0.3, "WORKERS": 0.25, "PROGRAMMES": 0.15, "WAGES": 0.15, "PAYMENT": 0.15},
              "findingSources": {"PWBD": "PP 86/2013 art. 3(1)(a)", "PDS_PROGRAMME": "PP 86/2013 art. 3(2)(c)",
               "PDS_WORKERS": "PP 86/2013 art. 3(2)(a)", "PDS_WAGE": "PP 86/2013 art. 3(2)(b)",
               "ARREARS": "PP 44/2015 art. 21; PP 46/2015 art. 19; PP 45/2015 art. 30; Perpres 82/2018 art. 39",
               "WLKP_MISSING": "UU 7/1981 art. 6", "WLKP_CLOSED": "UU 7/1981 art. 8",
               "WLKP_STALE": "UU 7/1981 art. 7"},
              "priority": {"weights": {"SCORE": 0.4, "REACH": 0.25, "MEANS": 0.25, "MONEY": 0.1},
               "scalePoints": {"LARGE": 1, "MEDIUM": 0.7, "SMALL": 0.3, "MICRO": 0.1}, "reachDecades": 4,
               "salesUnitIdr": 1000000000, "salesDecades": 3, "exposureUnitIdr": 1000000, "exposureDecades": 4},
              "inspectionList": {"randomShare": 0.1, "recentVisitDays": 180}}}""";

    static final String PAGE = "{\"items\": [" + POLICY + "], \"nextCursor\": null}";

    private PolicyExamples() {}
}
