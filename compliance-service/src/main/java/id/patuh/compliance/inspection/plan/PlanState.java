package id.patuh.compliance.inspection.plan;

/** Where a plan stands. */
public enum PlanState {
    /** The search is on. */
    SOLVING,
    /** The search has ended by its time limit. */
    SOLVED,
    /** The search was ended by a person; what it had reached may be published like any other plan. */
    STOPPED,
    /** Its visits stand. */
    PUBLISHED,
    /** The search broke off; there is no plan. */
    FAILED;

    boolean isReadable() {
        return this == SOLVED || this == STOPPED || this == PUBLISHED;
    }
}
