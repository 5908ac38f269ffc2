package id.patuh.sanctions.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.ParticipationEvent;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import id.patuh.kit.inbox.InboundEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The history of participation is that of the topic, in whatever batches and however often it is read. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ParticipationHandlerIT {
    @Inject
    ParticipationHandler handler;

    @Inject
    Database database;

    private final UUID employer = UUID.randomUUID();

    @Test
    void everyChangeOfABatchIsKeptAndWhatIsSaidAgainIsNot() {
        List<ParticipationEvent> topic = List.of(
                event(1, "2026-01-01", Programme.JKN),
                event(2, "2026-02-01"),
                event(2, "2026-03-01"),
                event(3, "2026-04-01", Programme.JKN));
        List<String> history = List.of("2026-01-01 {JKN}", "2026-02-01 {}", "2026-04-01 {JKN}");
        take(topic);
        assertThat(history()).isEqualTo(history);
        take(topic);
        topic.forEach(event -> take(List.of(event)));
        assertThat(history()).isEqualTo(history);
    }

    @Test
    void batchesGoOnFromWhatIsHeld() {
        take(List.of(event(1, "2026-01-01", Programme.JKN)));
        take(List.of(event(1, "2026-01-05", Programme.JKN), event(2, "2026-02-01", Programme.JHT, Programme.JKN)));
        take(List.of(event(2, "2026-02-02", Programme.JKN, Programme.JHT)));
        assertThat(history()).containsExactly("2026-01-01 {JKN}", "2026-02-01 {JHT,JKN}");
    }

    @Test
    void ofTwoAboutOneMomentTheLaterCounts() {
        take(List.of(event(1, "2026-01-01", Programme.JKN), event(2, "2026-01-01")));
        assertThat(history()).containsExactly("2026-01-01 {}");
        take(List.of(event(3, "2026-01-01", Programme.JP)));
        assertThat(history()).containsExactly("2026-01-01 {JP}");
    }

    private ParticipationEvent event(long version, String day, Programme... missing) {
        return new ParticipationEvent(
                employer,
                version,
                version,
                List.of(missing),
                Stream.of(missing).map(Programme::agency).distinct().toList(),
                Instant.parse(day + "T00:00:00Z"));
    }

    private void take(List<ParticipationEvent> events) {
        List<InboundEvent> inbound = events.stream()
                .map(event -> new InboundEvent(
                        UUID.randomUUID(),
                        ParticipationEvent.TYPE,
                        employer.toString(),
                        employer,
                        0,
                        event.version(),
                        event.knownFrom(),
                        EventJson.mapper().valueToTree(event),
                        Map.of()))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> handler.apply(inbound));
    }

    private List<String> history() {
        return database.query("""
                select to_char(since at time zone 'UTC', 'YYYY-MM-DD ') || missing_programmes::text as row from participation
                where employer_id = ? order by since
                """, row -> row.getString("row"), employer);
    }
}
