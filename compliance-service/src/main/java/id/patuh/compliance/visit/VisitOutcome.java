package id.patuh.compliance.visit;

/** What the team met at the door. The construct is ours. */
public enum VisitOutcome {
    /** The employer, who was examined. */
    MET,
    /** The employer, who refused. */
    REFUSED,
    /** A business that was given up. */
    CLOSED_DOWN,
    /** A business that has gone elsewhere. */
    MOVED,
    /** No such business. */
    NOT_FOUND
}
