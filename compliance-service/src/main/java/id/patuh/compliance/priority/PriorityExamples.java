package id.patuh.compliance.priority;

/** Examples of the API document. */
final class PriorityExamples {
    static final String PAGE = """
            {"items": [{"rank": 1, "selection": "RANK", "employerId": "0197b6a4-3c1d-7e52-9a70-4f1c2d3e4a5b", "name": "PT Maju Bersama",
             "regionCode": "3578", "regionName": "KOTA SURABAYA", "scale": "MICRO", "workers": 10, "class": "UNREGISTERED",
             "score": 0.0, "priority": 50.9, "exposureIdr": 2920000, "workersAffected": 10, "asOf": "2026-11-20",
             "reasons": [{"code": "SCORE", "value": 1.0, "weight": 0.4, "contribution": 40.0,
             "text": {"id": "Skor kepatuhan 0,0 dari 100.", "en": "Compliance score 0.0 of 100."}}, {"code": "REACH", "value": 0.260348,
             "weight": 0.25, "contribution": 6.5087, "text": {"id": "10 pekerja terdampak oleh temuan terberat.",
             "en": "The widest finding affects 10 workers."}}, {"code": "MEANS", "value": 0.116323, "weight": 0.25,
             "contribution": 2.9081, "text": {"id": "Usaha mikro dengan penjualan tahunan Rp 1.500.000.000.",
             "en": "Micro business with yearly sales of Rp 1,500,000,000."}}, {"code": "MONEY", "value": 0.148322, "weight": 0.1,
             "contribution": 1.4832, "text": {"id": "Perkiraan kekurangan iuran Rp 2.920.000 per bulan (bukan penetapan).",
             "en": "Estimated shortfall of contributions: Rp 2,920,000 a month (not an assessment of debt)."}}],
             "findings": [{"code": "PWBD", "agency": "BPJS_TK", "programme": null, "workersAffected": 10, "months": null,
             "number": null, "workplaces": null, "source": "PP 86/2013 art. 3(1)(a)",
             "text": {"id": "Menurut data per 20 November 2026, belum ditemukan pendaftaran pada BPJS Ketenagakerjaan (indikasi PWBD); 10 pekerja pada WLKP terkait.",
             "en": "According to the data of 20 November 2026, no registration with BPJS Ketenagakerjaan was found (indication of PWBD); 10 workers in the WLKP reports are concerned."}},
             {"code": "PWBD", "agency": "BPJS_KES", "programme": null, "workersAffected": 10, "months": null, "number": null,
             "workplaces": null, "source": "PP 86/2013 art. 3(1)(a)",
             "text": {"id": "Menurut data per 20 November 2026, belum ditemukan pendaftaran pada BPJS Kesehatan (indikasi PWBD); 10 pekerja pada WLKP terkait.",
             "en": "According to the data of 20 November 2026, no registration with BPJS Kesehatan was found (indication of PWBD); 10 workers in the WLKP reports are concerned."}}],
             "sanctionState": "NONE"}],
             "nextCursor": "yDLcBUFSFjkBAAM1MDkBAAcyOTIwMDAwAQAkMDFhMjA1OTYtMzRhOS03NDIxLThjNzYtMWZiMWFhZjcxNTNkAQABMQ"}""";

    private PriorityExamples() {}
}
