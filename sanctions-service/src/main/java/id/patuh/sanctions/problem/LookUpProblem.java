package id.patuh.sanctions.problem;

import id.patuh.kit.problem.ProblemCode;

/** What the look-up may refuse besides what the whole service refuses. Codes never change their meaning. */
public enum LookUpProblem implements ProblemCode {
    /** No such question about a number, or it is settled. */
    NUMBER_QUESTION_UNKNOWN(
            404,
            "Number question unknown",
            "Tidak ada nomor dengan pertanyaan {0} yang masih harus dikonfirmasi.",
            "There is no question {0} about a number that is still to be confirmed."),
    /** The number has gone to somebody else since. */
    NUMBER_HOLDER_CHANGED(
            409,
            "Number has another holder",
            "Nomor ini sekarang milik pemberi kerja {0}; baca kembali daftarnya dan periksa ulang.",
            "The number belongs to employer {0} now; read the list again and check it anew."),
    /** No such status list. */
    STATUS_LIST_UNKNOWN(404, "Status list unknown", "Tidak ada daftar status {0}.", "There is no status list {0}.");

    private final Entry entry;

    LookUpProblem(int status, String title, String indonesian, String english) {
        this.entry = new Entry(status, title, indonesian, english);
    }

    @Override
    public Entry entry() {
        return entry;
    }

    @Override
    public Object[] samples() {
        return new Object[] {this == STATUS_LIST_UNKNOWN ? "BUSINESS_LICENCE-9" : "0197f3c2-5a10-7c3e-9b1d-2f6a4e8c0d14"
        };
    }
}
