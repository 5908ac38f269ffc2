package id.patuh.sanctions.procedure.vocabulary;

/** Why a case is closed. */
public enum Outcome {
    /** The examination did not confirm the grounds. */
    UNFOUNDED,
    /** The employer performed its duty before any service was withheld. */
    PERFORMED,
    /** Every decision was revoked after the duty was performed. Source: PP 86/2013 art. 10 */
    REVOKED,

    /** The fine was fully paid before any service was withheld. Source: PP 86/2013 art. 9 */
    SETTLED
}
