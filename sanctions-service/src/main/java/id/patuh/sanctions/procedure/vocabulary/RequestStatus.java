package id.patuh.sanctions.procedure.vocabulary;

/** Name of the state of a request to a service unit, as stored, published and shown. */
public enum RequestStatus {
    /** With the unit, dossier complete. */
    OPEN,
    /** Sent back to the agency as incomplete. */
    RETURNED,
    /** The employer has notice of the intended decision. */
    INTENT_NOTICED,
    /** TMP2T imposed. */
    IMPOSED,
    /** Refused by the unit. */
    REJECTED,
    /** Imposed and later revoked. */
    REVOKED,
    /** Ended before a decision because the employer performed its duty. */
    STOPPED,

    // Remedies and other ends.
    /** Imposed and later withdrawn, or lifted by a remedy. */
    WITHDRAWN,
    /** Imposed and later annulled: as if it had never been in force. */
    ANNULLED
}
