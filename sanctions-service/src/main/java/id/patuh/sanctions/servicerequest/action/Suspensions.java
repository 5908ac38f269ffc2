package id.patuh.sanctions.servicerequest.action;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.block.BlockStore;
import id.patuh.sanctions.block.SuspensionOrder;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.deadline.MovedClock;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;

/** Suspends a decision and ends the suspension, whoever ordered it; the employer's clocks stand still with it. Source: UU 30/2014 art. 65 */
@ApplicationScoped
class Suspensions {
    private final BlockStore blocks;
    private final DeadlineStore deadlines;

    Suspensions(BlockStore blocks, DeadlineStore deadlines) {
        this.blocks = blocks;
        this.deadlines = deadlines;
    }

    /** Suspends, and tells what the step records. */
    Map<String, Object> begin(SuspensionOrder order, RequestActionContext context) {
        blocks.suspend(context.requestId(), order, context.now());
        List<ClockKind> paused =
                deadlines.pause(context.requestId(), context.policy().stoppedBy(order.ground()), order.from());
        return Map.of(
                "effect", "SUSPEND",
                "ground", order.ground().name(),
                "reference", order.reference(),
                "from", order.from().toString(),
                "pausedClocks", paused.stream().map(ClockKind::name).toList());
    }

    /** Ends the suspension, and tells what the step records. */
    Map<String, Object> end(Instant from, RequestActionContext context) {
        blocks.resume(context.requestId(), from, context.now());
        List<MovedClock> moved = deadlines.resume(context.requestId(), from, context.policy());
        return Map.of(
                "effect", "RESUME",
                "from", from.toString(),
                "movedClocks", moved.stream().map(MovedClock::detail).toList());
    }
}
