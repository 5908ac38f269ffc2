package id.patuh.contracts.law;

/** How well the source of a dated entry is established. */
public enum Confidence {
    /** The article itself was read. */
    VERIFIED,
    /** A secondary text was read. */
    SECONDARY,
    /** Restated from memory or by formula; to be confirmed by a jurist. */
    MEMORY,
    /** No article states the number: it is a choice of the policy. */
    POLICY
}
