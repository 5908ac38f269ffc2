package id.patuh.sanctions.remedy.action;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.deadline.MovedClock;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.problem.RemedyProblem;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.sanctioncase.RequestLifecycle;
import id.patuh.sanctions.sanctioncase.RequestSummary;
import id.patuh.sanctions.sanctioncase.action.CaseActionContext;
import id.patuh.sanctions.sanctioncase.action.CaseCommandHandler;
import id.patuh.sanctions.sanctioncase.command.RemedyCommand.Extend;

/** A clock of an authority is lengthened once, where the policy allows it, by that authority. Source: UU 30/2014 art. 53 */
@ApplicationScoped
class ExtendHandler implements CaseCommandHandler<Extend> {
    private final DeadlineStore deadlines;
    private final RequestLifecycle requests;

    ExtendHandler(DeadlineStore deadlines, RequestLifecycle requests) {
        this.deadlines = deadlines;
        this.requests = requests;
    }

    @Override
    public StepNote handle(Extend command, CaseActionContext context) {
        requireOwner(command.requestId(), context);
        int longest = context.policy().longestExtension(command.clock());
        if (command.clock().ending() != ClockKind.Ending.DEADLINE_MISSED || command.days() > longest) {
            throw Problem.of(RemedyProblem.EXTENSION_NOT_ALLOWED, OfficialTerms.of(command.clock()), longest);
        }
        MovedClock moved = deadlines
                .extend(context.caseId(), command.requestId(), command.clock(), command.days(), context.policy())
                .orElseThrow(() -> Problem.of(RemedyProblem.CLOCK_NOT_RUNNING, OfficialTerms.of(command.clock())));
        Map<String, Object> detail = new HashMap<>(moved.detail());
        detail.put("days", command.days());
        detail.put("reason", command.reason());
        return new StepNote(context.actionName(), command.requestId(), null, detail);
    }

    private void requireOwner(UUID requestId, CaseActionContext context) {
        String owner = requestId == null
                ? context.sanctionCase().agency().name()
                : requests.ofCase(context.caseId()).stream()
                        .filter(request -> request.id().equals(requestId))
                        .map(RequestSummary::unit)
                        .findFirst()
                        .orElseThrow(() -> Problem.of(SanctionsProblem.REQUEST_UNKNOWN, requestId.toString()));
        if (!owner.equals(context.acting().actor().agency())) {
            throw Problem.of(KitProblem.AGENCY_MISMATCH, OfficialTerms.owner(owner));
        }
    }
}
