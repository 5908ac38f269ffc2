package id.patuh.sanctions.procedure;

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
    CLAIM_RECEIVER;

    /** True if the action belongs to the service unit, false if to the agency that leads the case. */
    public boolean ofUnit() {
        return this == UNIT_OFFICER || this == UNIT_HEAD;
    }
}
