package id.patuh.sanctions.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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

/** Keeps the latest assessments, by which cases are proposed: the same few statements for any batch. */
@ApplicationScoped
class AssessmentHandler implements EventHandler {
    private static final String CONSUMER = "sanctions-assessments";
    private static final String UPSERT = """
            insert into assessment_ref
                (employer_id, version, as_of, assessed_at, class, priority, findings, missing_programmes)
            select employer_id, version, as_of, assessed_at, class, priority, findings, string_to_array(missing, ',')
            from unnest(?::uuid[], ?::int8[], ?::text[]::date[], ?::timestamptz[], ?::text[], ?::text[]::numeric[],
                        ?::text[]::jsonb[], ?::text[])
                 n(employer_id, version, as_of, assessed_at, class, priority, findings, missing)
            on conflict (employer_id) do update
                set version = excluded.version, as_of = excluded.as_of, assessed_at = excluded.assessed_at,
                    class = excluded.class, priority = excluded.priority, findings = excluded.findings,
                    missing_programmes = excluded.missing_programmes
            """;
    private final Database database;
    private final EmployerStore employers;
    private final AssessmentListener listener;

    AssessmentHandler(Database database, EmployerStore employers, AssessmentListener listener) {
        this.database = database;
        this.employers = employers;
        this.listener = listener;
    }

    @Override
    public Subscription subscription() {
        return new Subscription(CONSUMER, Topics.ASSESSMENTS, AssessmentEvent.TYPE, DeliveryMode.LATEST_STATE);
    }

    @Override
    public void apply(List<InboundEvent> events) {
        List<AssessmentEvent> assessments = events.stream()
                .map(event -> event.data(AssessmentEvent.class))
                .sorted(Comparator.comparing(
                        assessment -> assessment.employerId().toString()))
                .toList();
        List<UUID> ids = column(assessments, AssessmentEvent::employerId);
        employers.lockNewcomers(ids);
        employers.lockShared(ids);
        store(assessments);
        listener.assessed(Set.copyOf(ids));
    }

    private void store(List<AssessmentEvent> assessments) {
        database.update(
                UPSERT,
                column(assessments, AssessmentEvent::employerId).toArray(UUID[]::new),
                column(assessments, AssessmentEvent::version).toArray(Long[]::new),
                texts(assessments, assessment -> assessment.asOf().toString()),
                column(assessments, AssessmentEvent::assessedAt).toArray(Instant[]::new),
                texts(assessments, assessment -> assessment.complianceClass().name()),
                texts(assessments, assessment -> text(assessment.priority())),
                texts(assessments, assessment -> json(assessment.findings())),
                texts(assessments, assessment -> assessment.missingProgrammes().stream()
                        .map(Programme::name)
                        .sorted()
                        .collect(Collectors.joining(","))));
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
