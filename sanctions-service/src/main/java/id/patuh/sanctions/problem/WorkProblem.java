package id.patuh.sanctions.problem;

import id.patuh.kit.problem.Phrase;
import id.patuh.kit.problem.ProblemCode;

/** What may be refused of absences and proposals themselves. Codes never change their meaning. */
public enum WorkProblem implements ProblemCode {
    /** No such absence of the caller's agency or unit. */
    ABSENCE_UNKNOWN(404, "Absence unknown", "Ketidakhadiran {0} tidak dikenal.", "Absence {0} is not known."),
    /** No such proposal. */
    PROPOSAL_UNKNOWN(404, "Proposal unknown", "Usulan {0} tidak dikenal.", "Proposal {0} is not known."),
    /** Somebody has decided on the proposal, or it no longer holds. */
    PROPOSAL_NOT_PENDING(
            409,
            "Proposal not pending",
            "Usulan ini tidak lagi menunggu tindakan; statusnya sekarang: {0}.",
            "This proposal no longer awaits anybody; its state is now: {0}."),
    /** The step is taken in the case itself. */
    PROPOSAL_OF_A_CASE(
            409,
            "Proposal of a step in a case",
            "Langkah yang diusulkan dilakukan pada kasus {0}.",
            "The proposed step is taken in case {0} itself.");

    private final Entry entry;

    WorkProblem(int status, String title, String indonesian, String english) {
        this.entry = new Entry(status, title, indonesian, english);
    }

    @Override
    public Entry entry() {
        return entry;
    }

    @Override
    public Object[] samples() {
        return new Object[] {
            this == PROPOSAL_NOT_PENDING ? new Phrase("diabaikan", "dismissed") : "0197f3c2-9d40-7c3e-9b1d-2f6a4e8c0d15"
        };
    }
}
