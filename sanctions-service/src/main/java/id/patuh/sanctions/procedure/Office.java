package id.patuh.sanctions.procedure;

import java.util.EnumSet;
import java.util.Set;

/** Who takes an action. Which roles belong to an office is policy data. */
public enum Office {
    /** Whoever may examine: officers of a BPJS and inspectors. */
    EXAMINER,
    /** Officers of the agency that leads the case: of the BPJS, or the inspector. */
    AGENCY_OFFICER,
    /** Officers of the service unit that was asked. */
    UNIT_OFFICER,
    /** Head of the service unit that was asked. */
    UNIT_HEAD,

    /** Officers of the BPJS that leads the case, for the steps that only a BPJS takes. */
    BPJS_OFFICER,
    /** The labour inspector, for the steps that only the inspection takes. */
    INSPECTOR,
    /** Who recommends on the inspector's report. */
    SUPERVISOR,
    /** Who asks the service units: officers of the BPJS, or the supervisor. */
    REQUESTER,
    /** Who hands in the employer's claim: officers of the agency, or of a unit that withholds a service. */
    CLAIM_RECEIVER,

    // Remedies and other ends.
    /** Officers of any office that issued something in the case: they receive an objection for the employer. */
    RECEIVING_OFFICE,
    /** Whoever may decide again in an office that issued something in the case. */
    DECIDING_OFFICE,
    /** Whoever may decide again, and the appeal authority. */
    REMEDY_OFFICE,
    /** Where an appeal may be handed in: the offices of the case and the appeal authority. */
    APPEAL_DESK,
    /** The superior who decides appeals. */
    APPEAL_AUTHORITY,
    /** Head of the service unit, and the superior. */
    REVIEWING_HEAD,
    /** Officers of the unit and of the agency, who carry out what a court orders. */
    COURT_DESK,

    // Work.
    /** Whoever does the work of the agency that leads the case. */
    CASE_WORKER,
    /** Whoever does the work of the service unit that was asked. */
    UNIT_WORKER,

    // Delivery.
    /** Officers of an agency to which a decision is sent. */
    RECIPIENT;

    private static final Set<Office> OF_EVERY_HOUSE =
            EnumSet.of(RECEIVING_OFFICE, DECIDING_OFFICE, REMEDY_OFFICE, APPEAL_DESK, APPEAL_AUTHORITY, COURT_DESK);

    /** True if the action belongs to the service unit, false if to the agency that leads the case. */
    public boolean ofUnit() {
        return this == UNIT_OFFICER || this == UNIT_HEAD || this == REVIEWING_HEAD || this == UNIT_WORKER;
    }

    /** True if the action belongs to the agency that leads the case and to its service units alike. */
    public boolean ofEveryHouse() {
        return OF_EVERY_HOUSE.contains(this);
    }
}
