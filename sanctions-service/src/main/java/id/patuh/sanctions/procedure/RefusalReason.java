package id.patuh.sanctions.procedure;

/** Why the procedure refuses a step. Each reason is published under its own name. */
public enum RefusalReason {
    /** The person who took the step before may not take this one; see {@code SeparateDuty}. Source: PP 86/2013 art. 8 */
    FOUR_EYES,
    /** Nothing awaits delivery. */
    NOTHING_TO_DELIVER,
    /** The delivery of an earlier document is not proven. Source: UU 30/2014 art. 60 */
    DOCUMENT_NOT_DELIVERED,
    /** A period still runs. Source: PP 86/2013 art. 6 */
    PERIOD_NOT_OVER,
    /** The fine does not apply to this case. Source: PP 37/2021 art. 46 */
    FINE_NOT_APPLICABLE,
    /** The fine comes first. Source: PP 86/2013 art. 8 */
    FINE_STEP_REQUIRED,
    /** The fine is fully paid. Source: PP 86/2013 art. 9 */
    FINE_FULLY_PAID,
    /** The fine is not fully paid. Source: PP 86/2013 art. 10 */
    FINE_NOT_PAID,
    /** Neither NIB nor NPWP is known. */
    IDENTIFIER_MISSING,
    /** A condition of revocation was not checked. Source: PP 86/2013 art. 10 */
    CONDITION_NOT_CHECKED,
    /** A condition of revocation does not hold. Source: PP 86/2013 art. 10 */
    CONDITION_NOT_FULFILLED,
    /** The fulfilment was not verified. Source: PP 86/2013 art. 10 */
    FULFILMENT_NOT_VERIFIED,

    /** The ladder of the BPJS, its fine included, is not over for a ground. Source: PP 37/2021 art. 46 */
    LADDER_NOT_OVER,
    /** The case was closed otherwise than by payment of the fine. Source: PP 44/2015 art. 61 */
    CASE_NOT_SETTLED,

    // Remedies and other ends.
    /** No delivered decision or fine against which a remedy is still possible. Source: UU 30/2014 art. 77 */
    NOTHING_TO_CONTEST,
    /** No remedy awaits this step. Source: UU 30/2014 art. 77 */
    NO_REMEDY_PENDING
}
