package id.patuh.sanctions.procedure.vocabulary;

/** What must hold before TMP2T may be revoked. Source: PP 86/2013 art. 10 */
public enum RevocationCondition {
    /** The fine is fully paid; read from the fine ledger. Source: PP 86/2013 art. 10 */
    FINE_PAID,
    /** Employer and workers are registered. Source: PP 86/2013 art. 10 */
    REGISTERED,
    /** Complete and correct data was given. Source: PP 86/2013 art. 10 */
    DATA_COMPLETE,
    /** The other duty of the ground is performed. Source: PP 44/2015 art. 59 */
    DUTY_PERFORMED
}
