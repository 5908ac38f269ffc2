package id.patuh.sanctions.procedure.vocabulary;

/** Violations on which a sanction case may rest. */
public enum GroundCode {
    /** Employer or workers not registered. Source: PP 86/2013 art. 3 */
    REG_SELF_WORKER(Category.REGISTRATION),
    /** Registration forms late. Source: PP 44/2015 art. 6 */
    REG_LATE(Category.REGISTRATION),
    /** Workers missing from the data. Source: PP 86/2013 art. 3 */
    DATA_WORKER(Category.DATA),
    /** Wages reported untruly. Source: PP 86/2013 art. 3 */
    DATA_WAGE(Category.DATA),
    /** Programmes missing. Source: PP 86/2013 art. 3 */
    DATA_PROGRAMME(Category.DATA),
    /** Changes not reported. Source: PP 86/2013 art. 3 */
    DATA_CHANGE(Category.DATA),
    /** Change not reported in seven working days. Source: PP 86/2013 art. 3 */
    CHANGE_LATE(Category.DATA),
    /** Membership of a joining worker not continued. Source: PP 44/2015 art. 8 */
    TRANSFER_NOT_CONTINUED(Category.REGISTRATION),
    /** Negligent employer does not pay after the worker registered himself. Source: PP 44/2015 art. 10 */
    NEGLIGENT_AFTER_SELF_REG(Category.DUTY),
    /** Old-age contributions not remitted or late. Source: PP 46/2015 art. 33 */
    CONTRIB_UNPAID_JHT(Category.DUTY),
    /** Shortfall of a benefit because of an untrue wage not paid. Source: PP 44/2015 art. 32 */
    WAGE_UNDERREPORTED_BENEFIT(Category.DUTY),
    /** Benefit of an unlisted worker not paid. Source: PP 44/2015 art. 32 */
    WORKERS_UNDERREPORTED(Category.DUTY),
    /** Benefit of a missing programme not paid. Source: PP 44/2015 art. 32 */
    PARTIAL_PROGRAMME(Category.DUTY),
    /** Work accident not reported in time. Source: PP 44/2015 art. 43 */
    ACCIDENT_NOT_REPORTED(Category.DUTY),
    /** Final determination of a benefit not carried out. Source: PP 44/2015 art. 45 */
    MINISTER_DETERMINATION_IGNORED(Category.DUTY),
    /** Dismissal during treatment for a work accident. Source: PP 44/2015 art. 52 */
    DISMISSAL_DURING_TREATMENT(Category.DUTY),
    /** Construction workers not in JKK and JKM. Source: PP 44/2015 art. 53 */
    CONSTRUCTION_NOT_REGISTERED(Category.REGISTRATION),
    /** Change of pension beneficiaries not reported. Source: PP 45/2015 art. 14 */
    BENEFICIARY_CHANGE_NOT_REPORTED(Category.DATA),
    /** Job loss cash not advanced by an employer in arrears. Source: PP 37/2021 art. 39 */
    JKP_NOT_PAID_WHEN_ARREARS(Category.DUTY);

    private final Category category;

    GroundCode(Category category) {
        this.category = category;
    }

    /** The kind of violation, which decides the conditions of revocation. */
    public Category category() {
        return category;
    }

    /** Kinds of violation. Source: PP 86/2013 art. 10 */
    public enum Category {
        /** Not registered. */
        REGISTRATION,
        /** Data incomplete or untrue. */
        DATA,
        /** Another duty not performed. */
        DUTY
    }
}
