package id.patuh.sanctions.procedure.vocabulary;

/** Why a case is closed. */
public enum CaseOutcome {
    /** The examination did not confirm the grounds. */
    UNFOUNDED,
    /** The employer performed its duty before any service was withheld. */
    PERFORMED,
    /** Every decision was revoked after the duty was performed. Source: PP 86/2013 art. 10 */
    REVOKED,

    /** The fine was fully paid before any service was withheld. Source: PP 86/2013 art. 9 */
    SETTLED,

    // Remedies and other ends.
    /** The last decision in force was withdrawn or lifted by a remedy. Source: UU 30/2014 art. 64 */
    WITHDRAWN,
    /** The last decision in force was annulled, as if it had never been taken. Source: UU 30/2014 art. 66 */
    ANNULLED
}
