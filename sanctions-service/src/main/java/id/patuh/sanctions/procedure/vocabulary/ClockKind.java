package id.patuh.sanctions.procedure.vocabulary;

import java.util.EnumSet;
import java.util.Set;

/** Legal clocks of the procedure. Their lengths are policy data. */
public enum ClockKind {
    /** Time to perform after the first warning, from its delivery. Source: PP 86/2013 art. 6 */
    WARNING_1_PERIOD(Ending.PERIOD_OVER),
    /** Time to perform after the second warning, from its delivery. Source: PP 86/2013 art. 6 */
    WARNING_2_PERIOD(Ending.PERIOD_OVER),
    /** Time to pay the fine, from the end of the second warning. Source: PP 86/2013 art. 7 */
    FINE_WINDOW(Ending.PERIOD_OVER),
    /** Time of the unit to act on a complete request. Source: UU 30/2014 art. 53 */
    DECISION(Ending.DEADLINE_MISSED),
    /** Time the employer must be given between notice and decision. Source: UU 30/2014 art. 47 */
    NOTICE_PERIOD(Ending.PERIOD_OVER),
    /** Time to deliver the decision. Source: UU 30/2014 art. 61 */
    DECISION_DELIVERY(Ending.DEADLINE_MISSED),
    /** Time to object to a delivered decision. Source: UU 30/2014 art. 77 */
    OBJECTION_WINDOW(Ending.PERIOD_OVER),
    /** Time of the agency to verify a claim of fulfilment. Source: policy */
    FULFILMENT_VERIFICATION(Ending.DEADLINE_MISSED),
    /** Time of the unit to revoke; silence counts as revocation. Source: UU 30/2014 art. 53 */
    REVOCATION(Ending.DEADLINE_MISSED),
    /** Time to deliver the revocation. Source: UU 30/2014 art. 61 */
    REVOCATION_DELIVERY(Ending.DEADLINE_MISSED),

    /** Time to carry out the first note of examination, from its delivery. Source: PP 37/2021 art. 47 */
    NOTE_1_PERIOD(Ending.PERIOD_OVER),
    /** Time to carry out the second note of examination, from its delivery. Source: PP 37/2021 art. 47 */
    NOTE_2_PERIOD(Ending.PERIOD_OVER),
    /** Time to deliver the notice of intent. Source: UU 30/2014 art. 47 */
    NOTICE_DELIVERY(Ending.DEADLINE_MISSED),

    // Remedies and other ends.
    /** Time to decide whether a remedy is admissible; silence admits it. Source: UU 30/2014 art. 77 */
    ADMISSIBILITY(Ending.DEADLINE_MISSED),
    /** Time of the employer to mend a remedy that is not signed or not concrete. Source: UU 30/2014 art. 77 */
    MENDING(Ending.PERIOD_OVER),
    /** Time to decide an objection; silence grants it as asked. Source: UU 30/2014 art. 77 */
    OBJECTION_DECISION(Ending.DEADLINE_MISSED),
    /** Time to make the decree of an objection that silence granted. Source: UU 30/2014 art. 77 */
    OBJECTION_DECREE(Ending.DEADLINE_MISSED),
    /** Time to appeal, from the receipt of the decision on the objection. Source: UU 30/2014 art. 78 */
    APPEAL_WINDOW(Ending.PERIOD_OVER),
    /** Time to decide an appeal; silence grants it as asked. Source: UU 30/2014 art. 78 */
    APPEAL_DECISION(Ending.DEADLINE_MISSED),
    /** Time to make the decree of an appeal that silence granted. Source: UU 30/2014 art. 78 */
    APPEAL_DECREE(Ending.DEADLINE_MISSED),
    /** Time to withdraw a decision from the day its defect was found. Source: UU 30/2014 art. 64 */
    WITHDRAWAL(Ending.DEADLINE_MISSED),
    /** Time to carry out the order of a court. Source: UU 30/2014 art. 64 */
    COURT_ORDER(Ending.DEADLINE_MISSED);

    private static final Set<ClockKind> OF_REMEDIES = EnumSet.of(
            ADMISSIBILITY,
            MENDING,
            OBJECTION_DECISION,
            OBJECTION_DECREE,
            APPEAL_WINDOW,
            APPEAL_DECISION,
            APPEAL_DECREE,
            WITHDRAWAL,
            COURT_ORDER);

    private final Ending ending;

    ClockKind(Ending ending) {
        this.ending = ending;
    }

    /** What the end of this clock means. */
    public Ending ending() {
        return ending;
    }

    /** Whether it is the employer's own time, to act or to be heard; every other clock is an authority's. */
    public boolean ofEmployer() {
        return ending == Ending.PERIOD_OVER;
    }

    /** Clocks that stop when a case or request ends; an employer who asked for a remedy still gets an answer. */
    public static Set<ClockKind> endingWithTheMatter() {
        return EnumSet.complementOf(EnumSet.copyOf(OF_REMEDIES));
    }

    /** What the end of a clock means; its name is the action of the step it writes. */
    public enum Ending {
        /** A period that had to pass, or in which somebody had a right, is over. */
        PERIOD_OVER,
        /** An authority did not act in time. */
        DEADLINE_MISSED
    }
}
