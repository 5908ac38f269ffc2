package id.patuh.sanctions.problem;

import java.time.LocalDate;
import java.time.Month;

import id.patuh.kit.problem.ProblemCode;

/** What may be refused when histories are verified. Codes never change their meaning. */
public enum HistoryProblem implements ProblemCode {
    /** No anchor was made on that day. */
    HISTORY_ANCHOR_UNKNOWN(
            404,
            "Anchor unknown",
            "Tidak ada segel harian riwayat kasus untuk tanggal {0}; lihat daftar segel.",
            "There is no anchor of the histories for {0}; see the list of anchors.");

    private final Entry entry;

    HistoryProblem(int status, String title, String indonesian, String english) {
        this.entry = new Entry(status, title, indonesian, english);
    }

    @Override
    public Entry entry() {
        return entry;
    }

    @Override
    public Object[] samples() {
        return new Object[] {LocalDate.of(2026, Month.JANUARY, 31)};
    }
}
