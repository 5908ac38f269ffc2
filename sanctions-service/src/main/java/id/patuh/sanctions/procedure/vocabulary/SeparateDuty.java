package id.patuh.sanctions.procedure.vocabulary;

/** What an official may not do who took the step before it (four eyes). */
public enum SeparateDuty {
    /** Decide on a request that one made, recommended or reported for. Source: PP 86/2013 art. 8 */
    DECISION,
    /** Recommend on or return a report of one's own inspection, or request on it. Source: PP 37/2021 art. 47 */
    RECOMMENDATION,
    /** Verify a claim of fulfilment that one handed in. Source: PP 86/2013 art. 10 */
    VERIFICATION,
    /** Take back a payment that one recorded. Source: PP 86/2013 art. 10 */
    REVERSAL,
    /** Put a calendar into force that one proposed. Source: UU 30/2014 art. 58 */
    CALENDAR,
    /** Put a unit of the whole country into force that one proposed. Source: PP 86/2013 art. 9 */
    SERVICE_UNIT
}
