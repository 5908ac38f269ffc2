package id.patuh.sanctions.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import id.patuh.kit.db.Database;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Finds due clocks and fires them, in the order of their times. Any number of instances may sweep at once: the case's row is
 * locked with {@code skip locked} and what has fired is marked in the same transaction, so that each stage of each clock fires
 * exactly once. One case that fails does not hold up the others.
 */
@ApplicationScoped
public class DeadlineSweep {
    private static final Logger LOG = Logger.getLogger(DeadlineSweep.class);
    private static final int BATCH = 200;

    private final Database database;
    private final DeadlineRepository repository;
    private final CalendarRecount recount;
    private final ClockListener listener;
    private final Clock clock;
    private final MeterRegistry meters;

    DeadlineSweep(
            Database database,
            DeadlineRepository repository,
            CalendarRecount recount,
            ClockListener listener,
            Clock clock,
            MeterRegistry meters) {
        this.database = database;
        this.repository = repository;
        this.recount = recount;
        this.listener = listener;
        this.clock = clock;
        this.meters = meters;
    }

    /** Fires everything that is due now. */
    public int sweep() {
        Instant now = clock.instant();
        int fired = 0;
        UUID after = new UUID(0, 0);
        for (List<UUID> due = dueCases(now, after); !due.isEmpty(); due = dueCases(now, after)) {
            for (UUID caseId : due) {
                fired += sweepCase(caseId, now);
            }
            after = due.getLast();
        }
        return fired;
    }

    private List<UUID> dueCases(Instant now, UUID after) {
        return database.query("""
                select distinct case_id from deadline where next_at <= ? and case_id > ? order by case_id limit ?
                """, row -> row.getObject("case_id", UUID.class), now, after, BATCH);
    }

    private int sweepCase(UUID caseId, Instant now) {
        try {
            int fired = QuarkusTransaction.requiringNew().call(() -> locked(caseId) ? fireAll(caseId, now) : 0);
            meters.counter("patuh.sanctions.clocks.fired").increment(fired);
            return fired;
        } catch (RuntimeException failure) {
            meters.counter("patuh.sanctions.clocks.failed").increment();
            LOG.errorf(failure, "The clocks of case %s did not fire; they are tried again at the next sweep", caseId);
            return 0;
        }
    }

    private boolean locked(UUID caseId) {
        return database.first(
                        "select id from sanction_case where id = ? for update skip locked",
                        row -> row.getObject("id", UUID.class),
                        caseId)
                .isPresent();
    }

    private int fireAll(UUID caseId, Instant now) {
        // By the calendar in force: a clock that it lengthens does not end yet.
        recount.recount(Set.of(caseId));
        int fired = 0;
        for (Optional<Deadline> next = next(caseId, now); next.isPresent(); next = next(caseId, now)) {
            Deadline deadline = next.get();
            listener.fired(deadline, deadline.fire());
            fired++;
        }
        return fired;
    }

    private Optional<Deadline> next(UUID caseId, Instant now) {
        return repository.ofCase(caseId).stream()
                .filter(deadline -> deadline.due(now))
                .min(Comparator.comparing(Deadline::nextAt).thenComparing(Deadline::kind));
    }
}
