package id.patuh.sanctions.servicerequest.action;

import java.time.LocalDate;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.block.BlockStore;
import id.patuh.sanctions.deadline.ClockStart;
import id.patuh.sanctions.deadline.Deadline;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.problem.RemedyProblem;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;

/** Records the period of a step whose day 0 lies outside the service, so that the case shows whether it was kept. */
@ApplicationScoped
class TimelyStep {
    private final DeadlineStore deadlines;
    private final BlockStore blocks;

    TimelyStep(DeadlineStore deadlines, BlockStore blocks) {
        this.deadlines = deadlines;
        this.blocks = blocks;
    }

    /**
     * Refuses a day before the decision that the step is about.
     *
     * @throws Problem DATE_BEFORE_DECISION
     */
    void requireAfterDecision(LocalDate day, RequestActionContext context) {
        LocalDate decided = context.zone().dayOf(blocks.decidedAt(context.requestId()));
        if (day.isBefore(decided)) {
            throw Problem.of(RemedyProblem.DATE_BEFORE_DECISION, OfficialTerms.of(day), OfficialTerms.of(decided));
        }
    }

    /** Starts the clock from its day 0 and settles it by the step that is taken now. */
    boolean late(ClockKind kind, LocalDate dayZero, RequestActionContext context) {
        Deadline clock = deadlines.start(
                context.clock(
                        kind,
                        ClockStart.momentOf(
                                dayZero, context.now(), context.sanctionCase().zone())),
                context.policy());
        deadlines.settleRequest(context.requestId(), Set.of(kind), context.actionName(), context.now());
        return !context.now().isBefore(clock.endsAt());
    }
}
