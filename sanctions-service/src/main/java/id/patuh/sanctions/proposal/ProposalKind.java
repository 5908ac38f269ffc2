package id.patuh.sanctions.proposal;

import id.patuh.sanctions.procedure.CaseAction;
import id.patuh.sanctions.procedure.CaseState;
import id.patuh.sanctions.procedure.Procedure;
import id.patuh.sanctions.procedure.vocabulary.CaseStatus;

/** What is proposed. */
public enum ProposalKind {
    /** Open a case about an employer. */
    OPEN_CASE(CaseAction.OPEN),
    /** Record in a case that the employer performed its duty: every ground is cured. */
    RECORD_PERFORMANCE(CaseAction.RECORD_PERFORMANCE),
    /** Verify the fulfilment in a case in which services are withheld: every ground is cured. */
    VERIFY_FULFILMENT(CaseAction.VERIFY_FULFILMENT),
    /** Report an employer to the labour inspector, who opens a case of his own. */
    REPORT_TO_INSPECTOR(CaseAction.OPEN);

    private final CaseAction action;

    ProposalKind(CaseAction action) {
        this.action = action;
    }

    /** Name of the action that follows it. */
    String step() {
        return action.wireName();
    }

    /** Whether it leads to a new case; else it is a step in one. */
    boolean opensCase() {
        return action == CaseAction.OPEN;
    }

    /** Whether the step is, or will be, possible in a case of a status; false for what opens one. */
    boolean fits(CaseStatus status) {
        CaseState state = CaseState.of(status, null);
        return switch (this) {
            case OPEN_CASE, REPORT_TO_INSPECTOR -> false;
            case RECORD_PERFORMANCE -> Procedure.next(state, action).isPresent();
            case VERIFY_FULFILMENT ->
                Procedure.next(state, action).isPresent()
                        || Procedure.next(state, CaseAction.CLAIM_FULFILMENT).isPresent();
        };
    }
}
