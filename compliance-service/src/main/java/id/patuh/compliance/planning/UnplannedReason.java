package id.patuh.compliance.planning;

/** Why a door is not planned. The first that holds is told. */
public enum UnplannedReason {
    /** A needed agency, the province or the section of industry has nobody who is there in the period. */
    NO_OFFICER,
    /** Every lead who could otherwise go is excluded from the employer, or led its last visit. */
    EXCLUDED,
    /** Every lead who could otherwise go led the last visit to the employer. */
    ROTATION,
    /** From no lead's office the way there, the visit and the way back fit into a day. */
    TOO_FAR,
    /** It could be visited in place of a door that is worth more. */
    LOWER_VALUE,
    /** Days, officers or quotas are used up. */
    CAPACITY
}
