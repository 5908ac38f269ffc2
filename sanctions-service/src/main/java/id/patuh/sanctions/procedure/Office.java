package id.patuh.sanctions.procedure;

/** Who takes an action. Which roles belong to an office is policy data. */
public enum Office {
    /** Whoever may examine: officers of a BPJS and inspectors. */
    EXAMINER,
    /** Officers of the BPJS that leads the case. */
    AGENCY_OFFICER,
    /** Officers of the service unit that was asked. */
    UNIT_OFFICER,
    /** Head of the service unit that was asked. */
    UNIT_HEAD,
    /** Whoever does the work of the agency that leads the case. */
    CASE_WORKER,
    /** Whoever does the work of the service unit that was asked. */
    UNIT_WORKER;

    /** True if the action belongs to the service unit, false if to the agency that leads the case. */
    public boolean ofUnit() {
        return this == UNIT_OFFICER || this == UNIT_HEAD || this == UNIT_WORKER;
    }
}
