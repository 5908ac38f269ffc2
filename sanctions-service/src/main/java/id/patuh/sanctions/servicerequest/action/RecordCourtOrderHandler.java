package id.patuh.sanctions.servicerequest.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.block.BlockEnd;
import id.patuh.sanctions.block.BlockStore;
import id.patuh.sanctions.block.SuspensionOrder;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.problem.RemedyProblem;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.CaseState;
import id.patuh.sanctions.procedure.Move;
import id.patuh.sanctions.procedure.Procedure;
import id.patuh.sanctions.procedure.RequestAction;
import id.patuh.sanctions.procedure.RequestState;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.CourtEffect;
import id.patuh.sanctions.procedure.vocabulary.RequestStatus;
import id.patuh.sanctions.procedure.vocabulary.SuspensionGround;
import id.patuh.sanctions.servicerequest.EndingCommand.RecordCourtOrder;
import id.patuh.sanctions.servicerequest.RequestEnding;

/** Carries out what a court ordered, as written, in a closed case too. Source: UU 30/2014 art. 64 */
@ApplicationScoped
class RecordCourtOrderHandler implements RequestCommandHandler<RecordCourtOrder> {
    private final TimelyStep timely;
    private final Suspensions suspensions;
    private final BlockStore blocks;
    private final RequestEnding ending;

    RecordCourtOrderHandler(TimelyStep timely, Suspensions suspensions, BlockStore blocks, RequestEnding ending) {
        this.timely = timely;
        this.suspensions = suspensions;
        this.blocks = blocks;
        this.ending = ending;
    }

    @Override
    public StepNote handle(RecordCourtOrder command, RequestActionContext context) {
        requireDates(command, context.today());
        timely.requireAfterDecision(command.date(), context);
        LocalDate dayZero = command.finalOn() == null ? command.date() : command.finalOn();
        Map<String, Object> detail = new HashMap<>();
        detail.put("court", command.court());
        detail.put("number", command.number());
        detail.put("date", command.date().toString());
        if (command.finalOn() != null) {
            detail.put("finalOn", command.finalOn().toString());
        }
        detail.put("effect", command.effect().name());
        detail.put("late", timely.late(ClockKind.COURT_ORDER, dayZero, context));
        return switch (command.effect()) {
            case SUSPEND -> suspend(command, detail, context);
            case RESUME -> resume(command, detail, context);
            case CONFIRM -> context.note(detail);
            case ANNUL -> end(RequestAction.ANNUL, BlockEnd.ANNULLED, detail, context);
            case LIFT -> end(RequestAction.WITHDRAW_DEFECT, BlockEnd.WITHDRAWN, detail, context);
        };
    }

    private static void requireDates(RecordCourtOrder command, LocalDate today) {
        if (command.date().isAfter(today)) {
            throw Problem.of(SanctionsProblem.DATE_IN_FUTURE, OfficialTerms.of(command.date()));
        }
        if (command.finalOn() != null && command.finalOn().isAfter(today)) {
            throw Problem.of(SanctionsProblem.DATE_IN_FUTURE, OfficialTerms.of(command.finalOn()));
        }
        boolean last = command.finalOn() != null && !command.finalOn().isBefore(command.date());
        if (command.effect() != CourtEffect.SUSPEND && !last) {
            throw Problem.of(RemedyProblem.COURT_ORDER_NOT_FINAL);
        }
    }

    private StepNote suspend(RecordCourtOrder command, Map<String, Object> detail, RequestActionContext context) {
        Instant ordered =
                command.date().atStartOfDay(context.sanctionCase().zone().id()).toInstant();
        Instant earliest = blocks.earliestSuspension(context.requestId());
        SuspensionOrder order = new SuspensionOrder(
                ordered.isBefore(earliest) ? earliest : ordered, SuspensionGround.COURT, command.number());
        return with(suspensions.begin(order, inForce(context)), detail, context);
    }

    /** An order older than the suspension that runs is not about it. */
    private StepNote resume(RecordCourtOrder command, Map<String, Object> detail, RequestActionContext context) {
        blocks.suspendedFrom(inForce(context).requestId())
                .map(context.zone()::dayOf)
                .filter(command.date()::isBefore)
                .ifPresent(begun -> {
                    throw Problem.of(
                            RemedyProblem.DATE_BEFORE_SUSPENSION,
                            OfficialTerms.of(command.date()),
                            OfficialTerms.of(begun));
                });
        return with(suspensions.end(context.now(), context), detail, context);
    }

    private static RequestActionContext inForce(RequestActionContext context) {
        if (context.request().status() != RequestStatus.IMPOSED) {
            throw Problem.of(RemedyProblem.COURT_EFFECT_IMPOSSIBLE);
        }
        return context;
    }

    private static StepNote with(Map<String, Object> done, Map<String, Object> detail, RequestActionContext context) {
        done.forEach(detail::putIfAbsent);
        return context.note(detail);
    }

    private StepNote end(RequestAction as, BlockEnd end, Map<String, Object> detail, RequestActionContext context) {
        Move<RequestState> move = Procedure.takeAway(context.request().state(), as)
                .orElseThrow(() -> Problem.of(RemedyProblem.COURT_EFFECT_IMPOSSIBLE));
        ending.end(context.request(), end, context.actionName(), context.now());
        Move<CaseState> caseMove = ending.consequence(context.sanctionCase(), context.request(), as)
                .orElseThrow();
        return context.note(detail).leading(move, caseMove);
    }
}
