package id.patuh.registry.correction;

import id.patuh.registry.record.RecordExamples;

/** Examples of the documented operation; a test checks them against the service. */
final class CorrectionExamples {
    static final String CORRECTION =
            "{\"corrects\":\"" + RecordExamples.STATEMENT_ID + "\",\"validFrom\":\"2026-01-05\"," + """
            "reason":"Jumlah pekerja salah ketik; laporan berlaku sejak 5 Januari","evidence":"BA-12/2026","facts":{"workers":21}}""";

    static final String WITHDRAWAL = "{\"corrects\":\"" + RecordExamples.STATEMENT_ID
            + "\",\"withdraw\":true,\"reason\":\"Laporan milik pemberi kerja lain\"}";

    static final String STATEMENT =
            "{\"statementId\":\"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a0c\",\"sequence\":58,\"recordId\":\""
                    + RecordExamples.ID + "\"," + """
            "type":"WLKP","number":"10110.20260110.0001","programme":null,"validFrom":"2026-01-05","endedOn":null,"endStated":false,
             "recordedAt":"2026-07-01T02:00:00Z","recordedBy":"disnaker-31","agency":"KEMENAKER","source":"MANUAL","importId":null,
             "importLine":null,"nib":"1234567890123","npwp":null,""" + "\"corrects\":\"" + RecordExamples.STATEMENT_ID + "\"," + """
            "withdrawn":false,"reason":"Jumlah pekerja salah ketik; laporan berlaku sejak 5 Januari","evidence":"BA-12/2026",
             "supersededBy":null,"workplace":{"name":"PT Baik Satu","legalForm":"PT","kbliEdition":2020,"kbli":"10710",
              "scale":"SMALL","regionCode":"3171","address":"Jl. A 1","latitude":-6.2,"longitude":106.8,"capitalIdr":1500000000,
              "annualSalesIdr":3000000000,"workers":21,"wageBillIdr":60000000,"construction":false,"workplaceType":"HEAD",
              "nitku":null},"registration":null}""";

    private CorrectionExamples() {}
}
