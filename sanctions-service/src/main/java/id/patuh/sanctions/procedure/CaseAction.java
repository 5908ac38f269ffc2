package id.patuh.sanctions.procedure;

import java.util.Locale;

/** What can be done to a case; the wire name is the lower-case name with hyphens. */
public enum CaseAction {
    /** Open the case. Source: PP 86/2013 art. 13 */
    OPEN,
    /** Confirm the grounds by a result of examination. Source: PP 86/2013 art. 13 */
    CONFIRM_EXAMINATION,
    /** Close an unfounded case. Source: PP 86/2013 art. 13 */
    CLOSE_UNFOUNDED,
    /** Issue the first or second written warning. Source: PP 86/2013 art. 6 */
    ISSUE_WARNING,
    /** Record that a document of the agency reached the employer. Source: UU 30/2014 art. 60 */
    RECORD_DELIVERY,
    /** Impose the fine. Source: PP 86/2013 art. 7 */
    IMPOSE_FINE,
    /** Record a payment on the fine. Source: PP 86/2013 art. 10 */
    RECORD_PAYMENT,
    /** Ask service units to withhold services. Source: PP 86/2013 art. 8 */
    REQUEST_TMP2T,
    /** Record that the employer performed its duty before imposition. Source: PP 86/2013 art. 10 */
    RECORD_PERFORMANCE,
    /** Hand in the employer's claim of fulfilment. Source: PP 86/2013 art. 10 */
    CLAIM_FULFILMENT,
    /** Confirm that all conditions of revocation hold. Source: PP 86/2013 art. 10 */
    VERIFY_FULFILMENT,
    /** Refuse the claim of fulfilment. Source: PP 86/2013 art. 10 */
    REFUSE_FULFILMENT;

    /**
     * The name used in paths, events and histories.
     *
     * @return for example {@code issue-warning}
     */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
