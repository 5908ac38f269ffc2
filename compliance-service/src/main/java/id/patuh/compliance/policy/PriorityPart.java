package id.patuh.compliance.policy;

/** What the priority of an employer is made of. */
public enum PriorityPart {
    /** How far the employer is from full compliance. */
    SCORE,
    /** How many workers the worst finding affects. */
    REACH,
    /** How able the employer is to comply: scale and sales. */
    MEANS,
    /** How much contribution is short each month. */
    MONEY
}
