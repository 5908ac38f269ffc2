package id.patuh.sanctions.sanctioncase.command;

/** How performance is proven. */
public enum PerformanceEvidence {
    /** The latest assessment no longer shows the grounds; what it cannot tell, a document shows. */
    ASSESSMENT,
    /** A document of the agency. */
    DOCUMENT
}
