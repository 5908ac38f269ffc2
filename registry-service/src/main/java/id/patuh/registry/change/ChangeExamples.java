package id.patuh.registry.change;

/** Examples of the documented operations; a test checks them against the service. */
final class ChangeExamples {
    static final String EMPLOYER = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02";
    static final String ID = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a07";

    static final String ADDRESS = """
            {"kind":"ADDRESS","changedOn":"2026-06-12","reportedOn":"2026-06-30","address":"Jl. B 2","regionCode":"3171"}""";

    static final String OWNERSHIP = """
            {"kind":"OWNERSHIP","changedOn":"2026-06-22","description":"60% saham dialihkan ke PT Induk Baru, akta no. 12"}""";

    static final String REPORT = "{\"id\":\"" + ID + "\",\"employerId\":\"" + EMPLOYER
            + "\",\"recordId\":\"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a03\"," + """
            "kind":"ADDRESS","changedOn":"2026-06-12","reportedOn":"2026-06-30","dueOn":"2026-06-24","late":true,"lateWorkingDays":4,
             "description":null,"before":{"address":"Jl. A 1","regionCode":"3171"},
             "after":{"address":"Jl. B 2","regionCode":"3171"},"employerVersion":2,"regionCode":"3171",
             "recordedAt":"2026-06-30T02:00:00Z","recordedBy":"disnaker-31","agency":"KEMENAKER"}""";

    static final String PAGE = "{\"items\":[" + REPORT + "],\"nextCursor\":null}";

    private ChangeExamples() {}
}
