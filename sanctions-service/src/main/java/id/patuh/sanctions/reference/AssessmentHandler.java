package id.patuh.sanctions.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.event.AssessmentEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.kit.db.Database;
import id.patuh.kit.inbox.DeliveryMode;
import id.patuh.kit.inbox.EventHandler;
import id.patuh.kit.inbox.InboundEvent;
import id.patuh.kit.inbox.Subscription;

/**
 * Keeps the latest assessments, and since when which mandatory programmes and registrations are missing: the same few statements for any
 * batch.
 */
@ApplicationScoped
class AssessmentHandler implements EventHandler {
    private static final String CONSUMER = "sanctions-assessments";
    private static final String UPSERT = """
            insert into assessment_ref as r (employer_id, version, as_of, assessed_at, class, priority, findings)
            select employer_id, version, as_of, assessed_at, class, priority, findings
            from unnest(?::uuid[], ?::int8[], ?::text[]::date[], ?::timestamptz[], ?::text[], ?::text[]::numeric[],
                        ?::text[]::jsonb[])
                 n(employer_id, version, as_of, assessed_at, class, priority, findings)
            on conflict (employer_id) do update
                set version = excluded.version, as_of = excluded.as_of, assessed_at = excluded.assessed_at,
                    class = excluded.class, priority = excluded.priority, findings = excluded.findings
                where r.version < excluded.version
            returning employer_id
            """;
    private static final String NOTE_CHANGE = """
            insert into participation as p (employer_id, since, missing_programmes, unregistered)
            select n.employer_id, n.since, n.missing, n.unregistered
            from (select u.employer_id, u.since, string_to_array(u.missing, ',') as missing,
                         string_to_array(u.unregistered, ',') as unregistered
                  from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[]) u(employer_id, since, missing, unregistered)) n
            left join lateral (
                select o.missing_programmes, o.unregistered from participation o
                where o.employer_id = n.employer_id and o.since <= n.since order by o.since desc limit 1) o on true
            where (n.missing, n.unregistered) is distinct from (o.missing_programmes, o.unregistered)
            on conflict (employer_id, since) do update
                set missing_programmes = excluded.missing_programmes, unregistered = excluded.unregistered
            """;

    private final Database database;
    private final EmployerStore employers;
    private final IntakeStore intake;
    private final EmployerChangeListener changes;
    private final AssessmentListener listener;

    AssessmentHandler(
            Database database,
            EmployerStore employers,
            IntakeStore intake,
            EmployerChangeListener changes,
            AssessmentListener listener) {
        this.database = database;
        this.employers = employers;
        this.intake = intake;
        this.changes = changes;
        this.listener = listener;
    }

    @Override
    public Subscription subscription() {
        return new Subscription(CONSUMER, Topics.ASSESSMENTS, AssessmentEvent.TYPE, DeliveryMode.LATEST_STATE);
    }

    @Override
    public void caughtUp(Set<Integer> partitions) {
        intake.heard(Topics.ASSESSMENTS, partitions);
    }

    @Override
    public void apply(List<InboundEvent> events) {
        List<AssessmentEvent> assessments = events.stream()
                .map(event -> event.data(AssessmentEvent.class))
                .sorted(Comparator.comparing(
                        assessment -> assessment.employerId().toString()))
                .toList();
        List<UUID> ids = column(assessments, AssessmentEvent::employerId);
        Instant[] times = column(assessments, AssessmentEvent::assessedAt).toArray(Instant[]::new);
        employers.lockNewcomers(ids);
        employers.lockShared(ids);
        Set<UUID> changed = store(assessments, ids.toArray(UUID[]::new), times);
        changes.employersChanged(ids);
        if (!changed.isEmpty()) {
            listener.assessed(changed);
        }
        intake.advance(Topics.ASSESSMENTS, List.of(times));
    }

    private Set<UUID> store(List<AssessmentEvent> assessments, UUID[] employers, Instant[] times) {
        Set<UUID> changed = new HashSet<>(database.query(
                UPSERT,
                row -> row.getObject("employer_id", UUID.class),
                employers,
                column(assessments, AssessmentEvent::version).toArray(Long[]::new),
                texts(assessments, assessment -> assessment.asOf().toString()),
                times,
                texts(assessments, assessment -> assessment.complianceClass().name()),
                texts(assessments, assessment -> text(assessment.priority())),
                texts(assessments, assessment -> json(assessment.findings()))));
        database.update(
                NOTE_CHANGE,
                employers,
                times,
                texts(assessments, assessment -> joined(assessment.missingProgrammes().stream())),
                texts(assessments, assessment -> joined(unregistered(assessment))));
        return changed;
    }

    /** Agencies with which the employer must be registered and is not. Source: PP 86/2013 art. 3 */
    private static Stream<Agency> unregistered(AssessmentEvent assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.code() == FindingCode.PWBD)
                .map(AssessmentEvent.Finding::agency);
    }

    private static String joined(Stream<? extends Enum<?>> values) {
        return values.map(Enum::name).distinct().sorted().collect(Collectors.joining(","));
    }

    private static String text(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static <C> List<C> column(List<AssessmentEvent> assessments, Function<AssessmentEvent, C> value) {
        List<C> column = new ArrayList<>(assessments.size());
        assessments.forEach(assessment -> column.add(value.apply(assessment)));
        return column;
    }

    private static String[] texts(List<AssessmentEvent> assessments, Function<AssessmentEvent, String> value) {
        return column(assessments, value).toArray(String[]::new);
    }

    private static String json(Object value) {
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Findings cannot be written as JSON", e);
        }
    }
}
