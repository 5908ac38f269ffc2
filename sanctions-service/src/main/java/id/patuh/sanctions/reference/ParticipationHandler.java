package id.patuh.sanctions.reference;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.ParticipationEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.kit.db.Database;
import id.patuh.kit.inbox.DeliveryMode;
import id.patuh.kit.inbox.EventHandler;
import id.patuh.kit.inbox.InboundEvent;
import id.patuh.kit.inbox.Subscription;

/**
 * Keeps since when which mandatory programmes and registrations are missing: the same few statements for any batch. What is said again
 * changes nothing, so the history is the same however often the topic is read.
 */
@ApplicationScoped
class ParticipationHandler implements EventHandler {
    private static final String CONSUMER = "sanctions-participation";
    // Each is compared with the one before it: in the batch if there is one, else among the rows.
    private static final String NOTE_CHANGES = """
            with said as (
                select employer_id, since, string_to_array(missing, ',') as missing,
                       string_to_array(unregistered, ',') as unregistered
                from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[]) u(employer_id, since, missing, unregistered)
            ), compared as (
                select s.*, lag(s.since) over w is null as first,
                       lag(s.missing) over w as missing_before, lag(s.unregistered) over w as unregistered_before
                from said s
                window w as (partition by s.employer_id order by s.since)
            )
            insert into participation (employer_id, since, missing_programmes, unregistered)
            select c.employer_id, c.since, c.missing, c.unregistered
            from compared c
            left join lateral (
                select o.missing_programmes, o.unregistered from participation o
                where c.first and o.employer_id = c.employer_id and o.since <= c.since
                order by o.since desc limit 1) o on true
            where (c.missing, c.unregistered) is distinct from
                  (case when c.first then o.missing_programmes else c.missing_before end,
                   case when c.first then o.unregistered else c.unregistered_before end)
            on conflict (employer_id, since) do update
                set missing_programmes = excluded.missing_programmes, unregistered = excluded.unregistered
            """;

    private final Database database;
    private final EmployerStore employers;
    private final IntakeStore intake;
    private final EmployerChangeListener changes;

    ParticipationHandler(
            Database database, EmployerStore employers, IntakeStore intake, EmployerChangeListener changes) {
        this.database = database;
        this.employers = employers;
        this.intake = intake;
        this.changes = changes;
    }

    @Override
    public Subscription subscription() {
        return new Subscription(CONSUMER, Topics.PARTICIPATION, ParticipationEvent.TYPE, DeliveryMode.EVERY_EVENT);
    }

    @Override
    public void caughtUp(Set<Integer> partitions) {
        intake.heard(Topics.PARTICIPATION, partitions);
    }

    @Override
    public void apply(List<InboundEvent> events) {
        // Of two about one moment the later one counts.
        Map<Moment, ParticipationEvent> said = new LinkedHashMap<>();
        events.stream()
                .map(event -> event.data(ParticipationEvent.class))
                .forEach(event -> said.put(Moment.of(event), event));
        Set<UUID> ids = said.keySet().stream().map(Moment::employerId).collect(Collectors.toSet());
        employers.lockNewcomers(ids);
        employers.lockShared(ids);
        database.update(
                NOTE_CHANGES,
                said.keySet().stream().map(Moment::employerId).toArray(UUID[]::new),
                said.keySet().stream().map(Moment::since).toArray(Instant[]::new),
                texts(said.values(), ParticipationEvent::missingProgrammes),
                texts(said.values(), ParticipationEvent::unregisteredWith));
        changes.employersChanged(ids);
    }

    private record Moment(UUID employerId, Instant since) {
        // As precise as the database keeps it.
        static Moment of(ParticipationEvent event) {
            return new Moment(event.employerId(), event.knownFrom().truncatedTo(ChronoUnit.MICROS));
        }
    }

    private static String[] texts(
            Collection<ParticipationEvent> events, Function<ParticipationEvent, List<? extends Enum<?>>> values) {
        return events.stream()
                .map(event -> values.apply(event).stream()
                        .map(Enum::name)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(",")))
                .toArray(String[]::new);
    }
}
