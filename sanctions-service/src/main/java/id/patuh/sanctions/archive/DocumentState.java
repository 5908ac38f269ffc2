package id.patuh.sanctions.archive;

/** Whether what a document says holds now. Decisions and fines have a fate; any other document holds once it is issued. */
public enum DocumentState {
    /** It holds. */
    VALID,
    /** A decision or fine that was not received: it does not bind yet. Source: UU 30/2014 art. 60 */
    NOT_IN_FORCE,
    /** A decision that is not carried out for the time being. Source: UU 30/2014 art. 65 */
    SUSPENDED,
    /** A fine of which a remedy left a part. Source: UU 30/2014 art. 77 */
    REDUCED,
    /** A decision that ended because the duty was performed. Source: PP 86/2013 art. 10 */
    REVOKED,
    /** Taken back or lifted from some moment on; a fine of a case that was unfounded. Source: UU 30/2014 art. 64 */
    WITHDRAWN,
    /** Annulled, as if it had never been in force. Source: UU 30/2014 art. 66 */
    ANNULLED
}
