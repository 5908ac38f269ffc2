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

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.event.AssessmentEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.kit.db.Database;
import id.patuh.kit.inbox.DeliveryMode;
import id.patuh.kit.inbox.EventHandler;
import id.patuh.kit.inbox.InboundEvent;
import id.patuh.kit.inbox.Subscription;

/** Keeps the latest assessments, and since when which mandatory programmes are missing: the same few statements for any batch. */
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
            insert into participation as p (employer_id, since, missing_programmes)
            select n.employer_id, n.since, n.missing
            from (select employer_id, since, string_to_array(programmes, ',') as missing
                  from unnest(?::uuid[], ?::timestamptz[], ?::text[]) a(employer_id, since, programmes)) n
            where n.missing is distinct from (
                select o.missing_programmes from participation o
                where o.employer_id = n.employer_id and o.since <= n.since order by o.since desc limit 1)
            on conflict (employer_id, since) do update set missing_programmes = excluded.missing_programmes
            """;

    private final Database database;
    private final IntakeStore intake;
    private final AssessmentListener listener;

    AssessmentHandler(Database database, IntakeStore intake, AssessmentListener listener) {
        this.database = database;
        this.intake = intake;
        this.listener = listener;
    }

    @Override
    public Subscription subscription() {
        return new Subscription(CONSUMER, Topics.ASSESSMENTS, DeliveryMode.LATEST_STATE);
    }

    @Override
    public Set<String> types() {
        return Set.of(AssessmentEvent.TYPE);
    }

    @Override
    public void apply(List<InboundEvent> events) {
        List<AssessmentEvent> assessments = events.stream()
                .map(event -> event.data(AssessmentEvent.class))
                .sorted(Comparator.comparing(
                        assessment -> assessment.employerId().toString()))
                .toList();
        UUID[] employers = column(assessments, AssessmentEvent::employerId).toArray(UUID[]::new);
        Instant[] times = column(assessments, AssessmentEvent::assessedAt).toArray(Instant[]::new);
        Set<UUID> changed = store(assessments, employers, times);
        database.update(
                NOTE_CHANGE,
                employers,
                times,
                column(assessments, AssessmentHandler::missing).toArray(String[]::new));
        if (!changed.isEmpty()) {
            listener.assessed(changed);
        }
        intake.advance(Topics.ASSESSMENTS, List.of(times));
    }

    private Set<UUID> store(List<AssessmentEvent> assessments, UUID[] employers, Instant[] times) {
        return new HashSet<>(database.query(
                UPSERT,
                row -> row.getObject("employer_id", UUID.class),
                employers,
                column(assessments, AssessmentEvent::version).toArray(Long[]::new),
                column(assessments, assessment -> assessment.asOf().toString()).toArray(String[]::new),
                times,
                column(assessments, assessment -> assessment.complianceClass().name())
                        .toArray(String[]::new),
                column(assessments, assessment -> text(assessment.priority())).toArray(String[]::new),
                column(assessments, assessment -> json(assessment.findings())).toArray(String[]::new)));
    }

    private static String missing(AssessmentEvent assessment) {
        return assessment.missingProgrammes().stream()
                .sorted()
                .map(Programme::name)
                .collect(Collectors.joining(","));
    }

    private static String text(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static <C> List<C> column(List<AssessmentEvent> assessments, Function<AssessmentEvent, C> value) {
        List<C> column = new ArrayList<>(assessments.size());
        assessments.forEach(assessment -> column.add(value.apply(assessment)));
        return column;
    }

    private static String json(Object value) {
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Findings cannot be written as JSON", e);
        }
    }
}
