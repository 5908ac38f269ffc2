package id.patuh.contracts.vocabulary;

/** Business scale, which decides the mandatory programmes. Source: PP 7/2021 art. 35 */
public enum BusinessScale {
    /** Usaha mikro. */
    MICRO,
    /** Usaha kecil. */
    SMALL,
    /** Usaha menengah. */
    MEDIUM,
    /** Usaha besar. */
    LARGE
}
