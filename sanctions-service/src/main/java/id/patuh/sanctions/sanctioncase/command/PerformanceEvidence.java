package id.patuh.sanctions.sanctioncase.command;

/** How performance is proven. */
public enum PerformanceEvidence {
    /** The latest assessment no longer shows a finding of the agency. */
    ASSESSMENT,
    /** A document of the agency. */
    DOCUMENT
}
