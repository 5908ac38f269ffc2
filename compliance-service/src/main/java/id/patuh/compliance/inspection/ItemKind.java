package id.patuh.compliance.inspection;

/** How an employer came on a list. The construct is ours. */
public enum ItemKind {
    /** By its priority. */
    PRIORITY,
    /** Drawn at random among the employers with duties, so that targeting can be checked. */
    RANDOM,
    /** Somebody complained. To all who may not know it reads {@code PRIORITY}. Source: UU 21/2003 art. 1 */
    COMPLAINT,
    /** A deadline that was agreed at a visit has passed. */
    FOLLOW_UP,
    /** A letter was not answered by deeds. */
    SILENT_AFTER_LETTER,
    /** A person added it, and said why. */
    OVERRIDE
}
