package id.patuh.sanctions.block.check;

/** Why nothing can be said. */
public enum InconclusiveReason {
    /** A decision in force names the number, which has since gone to somebody else, and nobody has confirmed that yet. */
    IDENTITY_OPEN,
    /** The employer is known but was not assessed. */
    NOT_ASSESSED,
    /** The data are older than the policy allows. */
    DATA_TOO_OLD
}
