package id.patuh.sanctions.fine;

/** What became of a fine. */
public enum FineStatus {
    /** Due as it was imposed. Source: PP 86/2013 art. 7 */
    IMPOSED,
    /** A remedy left a part of it. Source: UU 30/2014 art. 77 */
    REDUCED,
    /** The case was unfounded: nothing is due any more. Source: PP 86/2013 art. 13 */
    LIFTED,
    /** Struck down by a remedy, as if it had never been imposed. Source: UU 30/2014 art. 77 */
    STRUCK_DOWN
}
