package id.patuh.sanctions.sanctioncase.action;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;
import id.patuh.sanctions.sanctioncase.ProposalSink;
import id.patuh.sanctions.sanctioncase.RequestLifecycle;
import id.patuh.sanctions.sanctioncase.SanctionCase;
import id.patuh.sanctions.sanctioncase.command.FineCommand.CloseSettled;
import id.patuh.sanctions.sanctioncase.cure.CureQuery;

/** A fully paid fine ends the case; for grounds that are not cured, what follows is proposed. Source: PP 86/2013 art. 9 */
@ApplicationScoped
class CloseSettledHandler implements CaseCommandHandler<CloseSettled> {
    private final RequestLifecycle requests;
    private final DeadlineStore deadlines;
    private final CureQuery cures;
    private final ProposalSink proposals;

    CloseSettledHandler(RequestLifecycle requests, DeadlineStore deadlines, CureQuery cures, ProposalSink proposals) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.cures = cures;
        this.proposals = proposals;
    }

    @Override
    public StepNote handle(CloseSettled command, CaseActionContext context) {
        SanctionCase sanctionCase = context.sanctionCase();
        deadlines.settleCase(context.caseId(), ClockKind.endingWithTheMatter(), context.actionName(), context.now());
        List<UUID> stopped = requests.stopUndecided(sanctionCase, context.actionName(), context.acting());
        List<GroundCode> uncured = cures.uncured(sanctionCase);
        if (!uncured.isEmpty()) {
            for (ProposalSink.Kind kind : ProposalSink.Kind.values()) {
                ProposalSink.Proposal proposal = new ProposalSink.Proposal(
                        kind, sanctionCase.id(), sanctionCase.employerId(), sanctionCase.agency(), uncured);
                proposals.propose(sanctionCase, proposal, context.acting());
            }
        }
        Map<String, Object> detail = new HashMap<>();
        detail.put("stoppedRequests", stopped.stream().map(UUID::toString).toList());
        detail.put("uncuredGrounds", uncured.stream().map(GroundCode::name).toList());
        context.facts().fine().ifPresent(fine -> {
            detail.put("dueIdr", fine.dueIdr());
            detail.put("paidIdr", fine.paidIdr());
        });
        if (command.note() != null) {
            detail.put("note", command.note());
        }
        return context.note(detail);
    }
}
