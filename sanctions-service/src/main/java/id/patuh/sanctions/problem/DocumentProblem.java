package id.patuh.sanctions.problem;

import id.patuh.kit.problem.ProblemCode;

/** What may be refused when an issued document is asked for. Codes never change their meaning. */
public enum DocumentProblem implements ProblemCode {
    /** No document was issued under this number or handle. */
    ISSUED_DOCUMENT_UNKNOWN(
            404,
            "Document not found",
            "Tidak ada dokumen yang diterbitkan dengan nomor atau kode {0}.",
            "No document was issued under the number or handle {0}."),
    /** Several offices have issued a document of this number. */
    DOCUMENT_NUMBER_AMBIGUOUS(
            409,
            "Number of several documents",
            "Beberapa kantor menerbitkan dokumen bernomor {0}; sebutkan penerbitnya dengan parameter issuer.",
            "Several offices issued a document of the number {0}; name the office with the parameter issuer.");

    private final Entry entry;

    DocumentProblem(int status, String title, String indonesian, String english) {
        this.entry = new Entry(status, title, indonesian, english);
    }

    @Override
    public Entry entry() {
        return entry;
    }

    @Override
    public Object[] samples() {
        return new Object[] {"BPJS_TK-TEG1-2026-000001"};
    }
}
