package id.patuh.sanctions.sanctioncase.command;

/** What shows performance. */
public enum PerformanceEvidence {
    /** The latest assessment shows no finding of the agency any more. */
    ASSESSMENT,
    /** A document of the agency. */
    DOCUMENT
}
