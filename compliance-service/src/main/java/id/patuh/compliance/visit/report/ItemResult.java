package id.patuh.compliance.visit.report;

/** What a team saw of a ground. */
public enum ItemResult {
    /** It is so. */
    FOUND,
    /** It is not so. */
    NOT_FOUND,
    /** Nobody looked. */
    NOT_CHECKED
}
