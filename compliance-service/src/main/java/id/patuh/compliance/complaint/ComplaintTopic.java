package id.patuh.compliance.complaint;

/** What a complaint is about. */
public enum ComplaintTopic {
    /** The employer, or workers of it, are not registered. Source: PP 86/2013 art. 3 */
    NOT_REGISTERED,
    /** Lower wages are reported than paid. Source: PP 86/2013 art. 3 */
    WAGES_TOO_LOW,
    /** Contributions are withheld and not paid. Source: PP 86/2013 art. 3 */
    CONTRIBUTIONS_NOT_PAID,
    /** A benefit is refused or too low. */
    BENEFIT,
    /** An accident was not reported. Source: PP 44/2015 art. 43 */
    ACCIDENT_NOT_REPORTED,
    /** Anything else. */
    OTHER
}
