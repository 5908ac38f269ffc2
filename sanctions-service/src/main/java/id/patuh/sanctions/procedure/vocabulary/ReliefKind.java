package id.patuh.sanctions.procedure.vocabulary;

/** What a remedy asks for or gives. Source: UU 30/2014 art. 77 */
public enum ReliefKind {
    /** The decision or fine counts as never made. */
    ANNUL,
    /** The service is given back from now on. */
    LIFT_SERVICE,
    /** The fine is no more than an amount. */
    REDUCE_FINE
}
