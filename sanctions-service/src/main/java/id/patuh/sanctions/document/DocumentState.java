package id.patuh.sanctions.document;

/** Whether what a document says still stands. */
public enum DocumentState {
    /** Issued, and not taken back. */
    VALID,
    /** A decision that ended because the duty was performed. Source: PP 86/2013 art. 10 */
    REVOKED,
    /** Taken back for a defect, from then on. Source: UU 30/2014 art. 64 */
    WITHDRAWN,
    /** Annulled, as if it had never been in force. Source: UU 30/2014 art. 66 */
    ANNULLED
}
