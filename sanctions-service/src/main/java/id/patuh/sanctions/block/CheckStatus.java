package id.patuh.sanctions.block;

/** Answer of the look-up. */
public enum CheckStatus {
    /** A TMP2T decision is in force: the service must be withheld. Source: PP 86/2013 art. 9 */
    BLOCKED,
    /** No decision is in force, but the employer is not a participant of every mandatory programme. Source: PP 86/2013 art. 8 */
    NOT_PARTICIPANT,
    /** Nothing stands against the service. */
    CLEAR,
    /** No employer with this number is in the registry. */
    UNKNOWN
}
