package id.patuh.conformance.fault;

import java.time.Duration;
import java.time.Instant;

/** Time that a service has for an outcome. It does not run while a fault keeps the process from answering, nor while that starts again. */
final class Deadline {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final FaultJournal journal;
    private final String process;
    private Instant since = Instant.now();

    Deadline(FaultJournal journal, String process) {
        this.journal = journal;
        this.process = process;
    }

    boolean isOver() {
        Instant now = Instant.now();
        if (journal.silenced(process, now, now.plusMillis(1))) {
            since = now;
        }
        return since.plus(LIMIT).isBefore(now);
    }

    @Override
    public String toString() {
        return LIMIT.toSeconds() + " s";
    }
}
