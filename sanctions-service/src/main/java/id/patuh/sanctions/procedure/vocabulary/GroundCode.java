package id.patuh.sanctions.procedure.vocabulary;

import static id.patuh.contracts.vocabulary.Programme.JHT;
import static id.patuh.contracts.vocabulary.Programme.JKK;
import static id.patuh.contracts.vocabulary.Programme.JKM;
import static id.patuh.contracts.vocabulary.Programme.JKP;
import static id.patuh.contracts.vocabulary.Programme.JP;

import java.util.EnumSet;
import java.util.Set;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;

/** Violations on which a sanction case may rest. */
public enum GroundCode {
    /** Employer or workers not registered. Source: PP 86/2013 art. 3 */
    REG_SELF_WORKER(Category.REGISTRATION, EnumSet.allOf(Programme.class)),
    /** Registration forms late. Source: PP 44/2015 art. 6 */
    REG_LATE(Category.REGISTRATION, EnumSet.of(JKK, JKM, JHT, JP, JKP)),
    /** Workers missing from the data. Source: PP 86/2013 art. 3 */
    DATA_WORKER(Category.DATA, EnumSet.allOf(Programme.class)),
    /** Wages reported untruly. Source: PP 86/2013 art. 3 */
    DATA_WAGE(Category.DATA, EnumSet.allOf(Programme.class)),
    /** Programmes missing. Source: PP 86/2013 art. 3 */
    DATA_PROGRAMME(Category.DATA, EnumSet.allOf(Programme.class)),
    /** Changes not reported. Source: PP 86/2013 art. 3 */
    DATA_CHANGE(Category.DATA, EnumSet.allOf(Programme.class)),
    /** Change not reported in seven working days. Source: PP 86/2013 art. 3 */
    CHANGE_LATE(Category.DATA, EnumSet.allOf(Programme.class)),
    /** Membership of a joining worker not continued. Source: PP 44/2015 art. 8 */
    TRANSFER_NOT_CONTINUED(Category.REGISTRATION, EnumSet.of(JKK, JKM, JHT, JP)),
    /** Negligent employer does not pay after the worker registered himself. Source: PP 44/2015 art. 10 */
    NEGLIGENT_AFTER_SELF_REG(Category.DUTY, EnumSet.of(JKK, JKM, JHT)),
    /** Old-age contributions not remitted or late. Source: PP 46/2015 art. 33 */
    CONTRIB_UNPAID_JHT(Category.DUTY, EnumSet.of(JHT)),
    /** Shortfall of a benefit because of an untrue wage not paid. Source: PP 44/2015 art. 32 */
    WAGE_UNDERREPORTED_BENEFIT(Category.DUTY, EnumSet.of(JKK, JKM, JHT, JKP)),
    /** Benefit of an unlisted worker not paid. Source: PP 44/2015 art. 32 */
    WORKERS_UNDERREPORTED(Category.DUTY, EnumSet.of(JKK, JKM)),
    /** Benefit of a missing programme not paid. Source: PP 44/2015 art. 32 */
    PARTIAL_PROGRAMME(Category.DUTY, EnumSet.of(JKK, JKM)),
    /** Work accident not reported in time. Source: PP 44/2015 art. 43 */
    ACCIDENT_NOT_REPORTED(Category.DUTY, EnumSet.of(JKK)),
    /** Final determination of a benefit not carried out. Source: PP 44/2015 art. 45 */
    MINISTER_DETERMINATION_IGNORED(Category.DUTY, EnumSet.of(JKK)),
    /** Dismissal during treatment for a work accident. Source: PP 44/2015 art. 52 */
    DISMISSAL_DURING_TREATMENT(Category.DUTY, EnumSet.of(JKK)),
    /** Construction workers not in JKK and JKM. Source: PP 44/2015 art. 53 */
    CONSTRUCTION_NOT_REGISTERED(Category.REGISTRATION, EnumSet.of(JKK, JKM)),
    /** Change of pension beneficiaries not reported. Source: PP 45/2015 art. 14 */
    BENEFICIARY_CHANGE_NOT_REPORTED(Category.DATA, EnumSet.of(JP)),
    /** Job loss cash not advanced by an employer in arrears. Source: PP 37/2021 art. 39 */
    JKP_NOT_PAID_WHEN_ARREARS(Category.DUTY, EnumSet.of(JKP));

    private final Category category;
    private final Set<Programme> programmes;

    GroundCode(Category category, Set<Programme> programmes) {
        this.category = category;
        this.programmes = programmes;
    }

    /** The programmes whose rules know this violation. */
    public Set<Programme> programmes() {
        return EnumSet.copyOf(programmes);
    }

    /** Those of some programmes that this violation concerns; empty if it is none of theirs. */
    public Set<Programme> among(Set<Programme> others) {
        Set<Programme> common = programmes();
        common.retainAll(others);
        return common;
    }

    /** Whether a case of an agency may rest on it: the inspector may examine everything, a BPJS what its own programmes know. */
    public boolean belongsTo(Agency agency) {
        return agency == Agency.KEMENAKER || programmes.stream().anyMatch(programme -> programme.agency() == agency);
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
