package id.patuh.sanctions.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import id.patuh.kit.db.Database;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Finds due clocks and fires them, those of a case in the order of their times, a {@link CaseBatch} at a time. What has fired is marked in
 * the transaction that locks its case, so that each stage of each clock fires exactly once.
 */
@ApplicationScoped
public class DeadlineSweep {
    private static final Logger LOG = Logger.getLogger(DeadlineSweep.class);
    private static final int BATCH = 50;

    private final Database database;
    private final CaseBatch batch;
    private final DeadlineRepository repository;
    private final CalendarRecount recount;
    private final ClockListener listener;
    private final Clock clock;
    private final MeterRegistry meters;

    DeadlineSweep(
            Database database,
            CaseBatch batch,
            DeadlineRepository repository,
            CalendarRecount recount,
            ClockListener listener,
            Clock clock,
            MeterRegistry meters) {
        this.database = database;
        this.batch = batch;
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
            fired += batch(due, now);
            after = due.getLast();
        }
        return fired;
    }

    private List<UUID> dueCases(Instant now, UUID after) {
        return database.query("""
                select distinct case_id from deadline where next_at <= ? and case_id > ? order by case_id limit ?
                """, row -> row.getObject("case_id", UUID.class), now, after, BATCH);
    }

    private int batch(List<UUID> cases, Instant now) {
        int fired = batch.work(cases, locked -> fireAll(locked, now), this::failed);
        meters.counter("patuh.sanctions.clocks.fired").increment(fired);
        return fired;
    }

    private void failed(UUID caseId, RuntimeException failure) {
        meters.counter("patuh.sanctions.clocks.failed").increment();
        LOG.errorf(failure, "The clocks of case %s did not fire; they are tried again at the next sweep", caseId);
    }

    private int fireAll(List<UUID> cases, Instant now) {
        // By the calendar in force: a clock that it lengthens does not end yet.
        recount.recount(cases);
        int fired = 0;
        // What a clock starts may settle, start or pause others of its case, so each case fires one at a time.
        for (List<FiredClock> round = next(cases, now); !round.isEmpty(); round = next(caseIds(round), now)) {
            listener.fired(round);
            fired += round.size();
        }
        return fired;
    }

    private static List<UUID> caseIds(List<FiredClock> round) {
        return round.stream().map(clock -> clock.deadline().caseId()).toList();
    }

    /** The next due clock of each case that has one. */
    private List<FiredClock> next(List<UUID> cases, Instant now) {
        Map<UUID, Optional<Deadline>> next = repository.ofCases(cases).stream()
                .filter(deadline -> deadline.due(now))
                .collect(Collectors.groupingBy(
                        Deadline::caseId,
                        TreeMap::new,
                        Collectors.minBy(Comparator.comparing(Deadline::nextAt).thenComparing(Deadline::kind))));
        return next.values().stream()
                .map(Optional::orElseThrow)
                .map(deadline -> new FiredClock(deadline, deadline.fire()))
                .toList();
    }
}
