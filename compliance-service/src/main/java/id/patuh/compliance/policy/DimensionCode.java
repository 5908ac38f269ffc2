package id.patuh.compliance.policy;

/** The five dimensions of the compliance score. */
public enum DimensionCode {
    /** Registered with every agency whose programmes bind the employer. */
    REGISTRATION,
    /** All workers enrolled. */
    WORKERS,
    /** All mandatory programmes joined. */
    PROGRAMMES,
    /** Wages reported as paid. */
    WAGES,
    /** Contributions paid when due. */
    PAYMENT
}
