package id.patuh.sanctions.deadline;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import id.patuh.sanctions.calendar.CalendarChange;
import id.patuh.sanctions.calendar.CalendarChangeStore;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Lets all running clocks follow the changes of the calendars, a {@link CaseBatch} at a time. It may be stopped at any time: what is left
 * is found again.
 */
@ApplicationScoped
public class RecountJob {
    private static final Logger LOG = Logger.getLogger(RecountJob.class);
    private static final int BATCH = 50;
    private static final UUID FIRST = new UUID(0, 0);

    private final CaseBatch batch;
    private final CalendarRecount recount;
    private final CalendarChangeStore changes;
    private final Clock clock;
    private final MeterRegistry meters;

    RecountJob(
            CaseBatch batch, CalendarRecount recount, CalendarChangeStore changes, Clock clock, MeterRegistry meters) {
        this.batch = batch;
        this.recount = recount;
        this.changes = changes;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Goes once through all cases that have not followed a change.
     *
     * @return how many ends moved
     */
    public int run() {
        List<CalendarChange> pending = changes.pending();
        if (pending.isEmpty()) {
            return 0;
        }
        int moved = 0;
        UUID after = FIRST;
        for (List<UUID> batch = recount.cases(after, BATCH); !batch.isEmpty(); batch = recount.cases(after, BATCH)) {
            moved += batch(batch);
            after = batch.getLast();
        }
        if (recount.cases(FIRST, 1).isEmpty()) {
            changes.recounted(pending.getLast(), clock.instant());
        }
        return moved;
    }

    private int batch(List<UUID> cases) {
        int moved = batch.work(cases, recount::recount, this::failed);
        meters.counter("patuh.sanctions.clocks.moved").increment(moved);
        return moved;
    }

    private void failed(UUID caseId, RuntimeException failure) {
        meters.counter("patuh.sanctions.recounts.failed").increment();
        LOG.errorf(failure, "The clocks of case %s could not follow the calendar; they are tried again", caseId);
    }
}
