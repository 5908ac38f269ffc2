package id.patuh.sanctions.proposal;

import id.patuh.sanctions.procedure.CaseAction;
import id.patuh.sanctions.procedure.CaseState;
import id.patuh.sanctions.procedure.Procedure;
import id.patuh.sanctions.procedure.vocabulary.CaseStatus;

/** What is proposed. */
public enum ProposalKind {
    /** Open a case about an employer. */
    OPEN_CASE(CaseAction.OPEN.wireName()),
    /** Record in a case that the employer performed its duty: every ground is cured. */
    RECORD_PERFORMANCE(CaseAction.RECORD_PERFORMANCE.wireName()),
    /** Verify the fulfilment in a case in which services are withheld: every ground is cured. */
    VERIFY_FULFILMENT(CaseAction.VERIFY_FULFILMENT.wireName()),
    /** Report the employer of a case to the labour inspector. */
    REPORT_TO_INSPECTOR("report-to-inspector");

    private final String step;

    ProposalKind(String step) {
        this.step = step;
    }

    /** Name of the action that follows it. */
    String step() {
        return step;
    }

    /** Whether it rests on the grounds of a case being cured, and falls with the case. */
    boolean ofCure() {
        return this == RECORD_PERFORMANCE || this == VERIFY_FULFILMENT;
    }

    /** Whether the step is, or will be, possible in a case of a status; false for a new case. */
    boolean fits(CaseStatus status) {
        CaseState state = CaseState.of(status, null);
        return switch (this) {
            case OPEN_CASE -> false;
            case REPORT_TO_INSPECTOR -> true;
            case RECORD_PERFORMANCE ->
                Procedure.next(state, CaseAction.RECORD_PERFORMANCE).isPresent();
            case VERIFY_FULFILMENT ->
                Procedure.next(state, CaseAction.VERIFY_FULFILMENT).isPresent()
                        || Procedure.next(state, CaseAction.CLAIM_FULFILMENT).isPresent();
        };
    }
}
