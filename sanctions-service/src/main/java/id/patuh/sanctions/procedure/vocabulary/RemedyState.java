package id.patuh.sanctions.procedure.vocabulary;

/** How far a remedy has come. Source: UU 30/2014 art. 77 */
public enum RemedyState {
    /** Received; whether it is admissible is open. */
    FILED,
    /** Admissible, by decision or by silence; to be decided. */
    ADMITTED,
    /** Not admissible; it may be appealed. */
    NOT_ADMITTED,
    /** Granted as asked. */
    UPHELD,
    /** Granted in part. */
    PARTLY,
    /** Refused. */
    REFUSED,
    /** Granted as asked by silence. */
    DEEMED_GRANTED
}
