package id.patuh.sanctions.block;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import id.patuh.kit.loop.WorkerLoop;
import id.patuh.sanctions.block.answer.AnswerStore;
import id.patuh.sanctions.block.answer.DueAnswer;
import id.patuh.sanctions.policy.SanctionsConfig;
import id.patuh.sanctions.reference.EmployerQuery;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Follows what time alone changes: a merger or a number whose day has come, a suspension that begins or ends. Look-ups do not wait for
 * it; rows, events and status lists do.
 */
@ApplicationScoped
class AnswerSweep {
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(30);
    private static final int BATCH = 500;

    private final AnswerStore answers;
    private final BlockStore blocks;
    private final EmployerQuery employers;
    private final boolean enabled;
    private final WorkerLoop loop;

    AnswerSweep(AnswerStore answers, BlockStore blocks, EmployerQuery employers, SanctionsConfig config) {
        this.answers = answers;
        this.blocks = blocks;
        this.employers = employers;
        this.enabled = config.sweepEnabled();
        this.loop = new WorkerLoop("patuh-answer-sweep", IDLE, LONGEST_BACKOFF, this::round);
    }

    void onStart(@Observes StartupEvent event) {
        if (enabled) {
            loop.start();
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** Brings one batch up to date; true when there may be more. */
    boolean round() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<DueAnswer> due = answers.due(BATCH);
            Set<UUID> moved = due.stream()
                    .filter(DueAnswer::moved)
                    .map(DueAnswer::employerId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            if (!moved.isEmpty()) {
                blocks.numbersChanged(employers.legalPersons(moved));
            }
            answers.refresh(due.stream().map(DueAnswer::key).toList());
            return due.size() == BATCH;
        });
    }
}
