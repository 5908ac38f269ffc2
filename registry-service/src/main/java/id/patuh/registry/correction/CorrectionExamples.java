package id.patuh.registry.correction;

/** Examples of the documented operation; a test checks them against the service. */
final class CorrectionExamples {
    static final String ID = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02";

    static final String CORRECTION = """
            {"corrects":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a03","validFrom":"2026-01-05",
             "reason":"Jumlah pekerja salah ketik; laporan berlaku sejak 5 Januari","evidence":"BA-12/2026","facts":{"workers":21}}""";

    static final String WITHDRAWAL = """
            {"corrects":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a03","withdraw":true,
             "reason":"Laporan milik pemberi kerja lain"}""";

    static final String RECORD = """
            {"id":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a04","factSet":"DECLARATION","validFrom":"2026-01-05","validTo":null,
             "recordedAt":"2026-07-01T02:00:00Z","recordedBy":"disnaker-31","agency":"KEMENAKER","source":"MANUAL",
             "importId":null,"importLine":null,"employerVersion":2,"corrects":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a03",
             "withdrawn":false,"reason":"Jumlah pekerja salah ketik; laporan berlaku sejak 5 Januari","evidence":"BA-12/2026",
             "supersededBy":null,"facts":{"name":"PT Baik Satu","workers":21}}""";

    private CorrectionExamples() {}
}
