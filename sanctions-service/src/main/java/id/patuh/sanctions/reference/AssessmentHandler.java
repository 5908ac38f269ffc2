package id.patuh.sanctions.reference;

import java.util.List;

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

/** Keeps the latest assessment, and since when which mandatory programmes are missing. */
@ApplicationScoped
class AssessmentHandler implements EventHandler {
    private static final String CONSUMER = "sanctions-assessments";
    private static final String UPSERT = """
            insert into assessment_ref as r (employer_id, version, as_of, assessed_at, class, findings)
            values (?, ?, ?, ?, ?, ?::jsonb)
            on conflict (employer_id) do update
                set version = excluded.version, as_of = excluded.as_of, assessed_at = excluded.assessed_at,
                    class = excluded.class, findings = excluded.findings
                where r.version < excluded.version
            """;
    private static final String NOTE_CHANGE = """
            insert into participation as p (employer_id, since, missing_programmes)
            select n.employer_id, n.since, n.missing
            from (values (?::uuid, ?::timestamptz, ?::text[])) n(employer_id, since, missing)
            where n.missing is distinct from (
                select o.missing_programmes from participation o
                where o.employer_id = n.employer_id and o.since <= n.since order by o.since desc limit 1)
            on conflict (employer_id, since) do update set missing_programmes = excluded.missing_programmes
            """;

    private final Database database;
    private final IntakeStore intake;

    AssessmentHandler(Database database, IntakeStore intake) {
        this.database = database;
        this.intake = intake;
    }

    @Override
    public Subscription subscription() {
        return new Subscription(CONSUMER, Topics.ASSESSMENTS, AssessmentEvent.TYPE, DeliveryMode.LATEST_STATE);
    }

    @Override
    public void apply(List<InboundEvent> events) {
        List<AssessmentEvent> assessments =
                events.stream().map(event -> event.data(AssessmentEvent.class)).toList();
        assessments.forEach(this::store);
        intake.advance(
                Topics.ASSESSMENTS,
                assessments.stream().map(AssessmentEvent::assessedAt).toList());
    }

    private void store(AssessmentEvent assessment) {
        database.update(
                UPSERT,
                assessment.employerId(),
                assessment.version(),
                assessment.asOf(),
                assessment.assessedAt(),
                assessment.complianceClass().name(),
                json(assessment.findings()));
        database.update(
                NOTE_CHANGE,
                assessment.employerId(),
                assessment.assessedAt(),
                assessment.missingProgrammes().stream()
                        .sorted()
                        .map(Programme::name)
                        .toArray(String[]::new));
    }

    private static String json(Object value) {
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Findings cannot be written as JSON", e);
        }
    }
}
