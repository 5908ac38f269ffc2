package id.patuh.sanctions.procedure.vocabulary;

/** How a remedy is decided. Source: UU 30/2014 art. 77 */
public enum RemedyOutcome {
    /** Granted as asked. */
    UPHELD,
    /** Granted in part. */
    PARTLY,
    /** Refused. */
    REFUSED
}
