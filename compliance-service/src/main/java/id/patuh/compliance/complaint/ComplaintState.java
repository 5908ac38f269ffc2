package id.patuh.compliance.complaint;

/** Where a complaint stands. */
public enum ComplaintState {
    /** It came in. */
    RECEIVED,
    /** The complainant was told so. */
    ACKNOWLEDGED,
    /** The employer is known, and on the lists. */
    LINKED,
    /** It was settled. */
    SETTLED,
    /** There was nothing to settle. */
    DISMISSED;

    boolean isOpen() {
        return this != SETTLED && this != DISMISSED;
    }
}
