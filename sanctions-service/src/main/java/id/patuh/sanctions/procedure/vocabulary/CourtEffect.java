package id.patuh.sanctions.procedure.vocabulary;

/** What a court ordered. Source: UU 30/2014 art. 64 */
public enum CourtEffect {
    /** The decision is suspended until the court says otherwise. */
    SUSPEND,
    /** The suspension ends. */
    RESUME,
    /** The decision counts as never taken. */
    ANNUL,
    /** The decision stands. */
    CONFIRM,
    /** The decision ends. */
    LIFT
}
