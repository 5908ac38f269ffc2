package id.patuh.conformance;

import java.util.Map;

/** A well-formed body for every operation that changes something. */
final class LiveBodies {
    static final String EXAMINED = """
            {"result": "Kewajiban telah dipenuhi", "examinedOn": "2026-06-29"}
            """;

    private static final String REASONS = """
            {"reasons": "Kewajiban tidak dilaksanakan"}
            """;

    /** By the name of the action, the last part of its path. */
    private static final Map<String, String> ACTIONS = Map.ofEntries(
            Map.entry("confirm-examination", EXAMINED),
            Map.entry("close-unfounded", EXAMINED),
            Map.entry("issue-warning", """
                    {"demand": "Daftarkan seluruh pekerja"}
                    """),
            Map.entry("record-delivery", """
                    {"documentNumber": "BA-1/2026", "deliveredAt": "2026-06-29T02:00:00Z", "method": "COURIER",
                     "receivedBy": "Budi Santoso", "proof": "resi 0142"}
                    """),
            Map.entry("record-delivery-attempt", """
                    {"documentNumber": "BA-1/2026", "method": "COURIER", "attemptedAt": "2026-06-29T02:00:00Z",
                     "reason": "Kantor tutup"}
                    """),
            Map.entry("register-address", """
                    {"address": "hrd@contoh.example", "registeredOn": "2026-06-29", "reference": "Surat 12/2026"}
                    """),
            Map.entry("impose-fine", """
                    {"basis": [{"programme": "JHT", "fromMonth": "2026-04", "throughMonth": "2026-05",
                                "contributionIdr": 150000000}]}
                    """),
            Map.entry("record-payment", """
                    {"amountIdr": 1, "paidOn": "2026-06-29", "reference": "NTPN 7F00"}
                    """),
            Map.entry("request-tmp2t", """
                    {"services": [{"service": "BUSINESS_LICENCE"}],
                     "coordination": {"date": "2026-06-29", "summary": "Rapat koordinasi"}}
                    """),
            Map.entry("record-performance", """
                    {"evidence": "DOCUMENT", "document": "SERT-88/2026"}
                    """),
            Map.entry("claim-fulfilment", """
                    {"proofs": [{"kind": "OTHER", "reference": "SERT-88/2026", "date": "2026-06-29"}]}
                    """),
            Map.entry("verify-fulfilment", """
                    {"conditions": [{"condition": "REGISTERED", "fulfilled": true, "evidence": "SERT-88/2026"}]}
                    """),
            Map.entry("refuse-fulfilment", """
                    {"reasons": "Bukti tidak sah",
                     "conditions": [{"condition": "REGISTERED", "fulfilled": true, "evidence": "SERT-88/2026"}]}
                    """),
            Map.entry("report-to-inspector", REASONS),
            Map.entry("issue-note", """
                    {"findings": "Manfaat JKP belum dibayarkan", "demand": "Bayarkan manfaat JKP"}
                    """),
            Map.entry("report-noncompliance", """
                    {"summary": "Nota pemeriksaan tidak dilaksanakan"}
                    """),
            Map.entry("recommend", REASONS),
            Map.entry("return-report", REASONS),
            Map.entry("close-settled", """
                    {"note": "Denda lunas"}
                    """),
            Map.entry("refer-criminal", REASONS),
            Map.entry("assign", """
                    {"assignee": "officer-2"}
                    """),
            Map.entry("hold", """
                    {"until": "2026-07-14", "reason": "Pemberi kerja meminta waktu"}
                    """),
            Map.entry("reverse-payment", """
                    {"reference": "NTPN 7F00", "reason": "Pembayaran milik pemberi kerja lain"}
                    """));

    private LiveBodies() {}

    static String of(Operation operation, String employerId, String otherId) {
        String last = operation.template().substring(operation.template().lastIndexOf('/') + 1);
        String action = ACTIONS.get(last);
        return action != null ? action : other(operation, employerId, otherId);
    }

    private static String other(Operation operation, String employerId, String otherId) {
        return switch (operation.toString()) {
            case "PATCH /v1/employers/{id}", "PATCH /v1/records/{id}" -> """
                    {"name": "PT Baru"}
                    """;
            case "DELETE /v1/employers/{id}/merges/{mergeId}",
                    "DELETE /v1/employers/{id}/splits/{splitId}",
                    "POST /v1/calendars/{year}/approval" -> "";
            case "POST /v1/employers/{id}/merges" -> """
                    {"absorbedId": "%s", "effectiveOn": "2026-06-29", "reason": "Akta penggabungan"}
                    """.formatted(otherId);
            case "POST /v1/employers/{id}/splits" -> """
                    {"records": ["019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a03"], "effectiveOn": "2026-06-29",
                     "reason": "Cabang dijual"}
                    """;
            case "POST /v1/records/{id}/corrections" -> """
                    {"corrects": "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a03", "withdraw": true,
                     "reason": "Laporan milik pihak lain"}
                    """;
            case "POST /v1/employers/{id}/change-reports" -> """
                    {"kind": "LEGAL_FORM", "changedOn": "2026-06-22", "legalForm": "CV"}
                    """;
            case "PUT /v1/employers/{id}/coverage/{programme}" -> """
                    {"registeredOn": "2024-01-10", "enrolledWorkers": 1, "reportedWageBillIdr": 5000000,
                     "paidThrough": "2026-05", "arrearsIdr": 0, "asOf": "2026-06-29"}
                    """;
            case "PUT /v1/calendars/{year}" -> """
                    {"holidays": [{"date": "2026-01-01", "name": "Tahun Baru Masehi", "kind": "NATIONAL", "status": "DECREED"}]}
                    """;
            case "PUT /v1/service-units/{code}" -> """
                    {"name": "DPMPTSP Provinsi DKI Jakarta", "regionCode": "31", "services": ["BUSINESS_LICENCE"]}
                    """;
            case "POST /v1/employers" -> employer(1);
            case "POST /v1/employers/{id}/records" -> record(2);
            case "POST /v1/cases" -> opening(employerId);
            default -> throw new AssertionError("Give this test a body for " + operation);
        };
    }

    static String employer(int number) {
        return """
                {"wlkpNumber": "LIVE.%d", "nib": "71%08d001", "name": "PT Hidup %d", "legalForm": "PT", "scale": "MEDIUM",
                 "regionCode": "3171", "workers": 12, "wageBillIdr": 72000000, "construction": false,
                 "reportedOn": "2026-06-15"}
                """.formatted(number, number, number);
    }

    /** A workplace as it is added to an employer. */
    static String record(int number) {
        return employer(number).replaceFirst("\\{", "{\"type\": \"WLKP\",").replaceFirst("\"nib\": \"\\d+\", ", "");
    }

    /** The opening of a case about an employer. */
    static String opening(String employerId) {
        return """
                {"employerId": "%s", "agency": "BPJS_TK", "programmes": ["JHT"],
                 "grounds": [{"code": "REG_SELF_WORKER", "evidence": "LHP-1/2026", "findings": %s, "date": "2026-06-29"}]}
                """.formatted(employerId, "[\"Belum terdaftar\"]");
    }
}
