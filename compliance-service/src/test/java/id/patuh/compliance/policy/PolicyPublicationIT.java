package id.patuh.compliance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.PolicyEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.law.SharedLaw;
import id.patuh.contracts.schema.EventSchemas;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.kit.db.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Other services learn the law that they need from its owner. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class PolicyPublicationIT {
    @Inject
    PolicyPublicationService publication;

    @Inject
    Database database;

    @Test
    void theLawIsPublishedAtTheFirstStartAndAgainWhenItChanges() {
        PolicyEvent first = awaitEvents(1).getLast();
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.law()).isEqualTo(SharedLaw.shipped());

        publication.publishIfChanged();
        assertThat(published()).isEqualTo(1);

        // As if another law had been published before: what holds now is news.
        database.update(
                "insert into published_law (version, policy_version, law, recorded_at)"
                        + " select 2, '2025.1', ?::json, recorded_at from published_law where version = 1",
                "{\"wageTolerances\":[],\"wageCaps\":[],\"changeDuties\":[]}");
        publication.publishIfChanged();
        PolicyEvent next = awaitEvents(2).getLast();
        assertThat(next.version()).isEqualTo(3);
        assertThat(next.policyVersion()).isEqualTo("2026.1");
        assertThat(next.law()).isEqualTo(SharedLaw.shipped());
    }

    private long published() {
        return database.first("select count(*) from published_law", row -> row.getLong(1))
                .orElseThrow();
    }

    private static List<PolicyEvent> awaitEvents(int atLeast) {
        return await("published law")
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> TestKafka.records(Topics.POLICIES, PolicyEvent.ID.toString()).stream()
                                .map(PolicyPublicationIT::event)
                                .toList(),
                        events -> events.size() >= atLeast);
    }

    private static PolicyEvent event(ConsumerRecord<String, byte[]> record) {
        String json = new String(record.value(), StandardCharsets.UTF_8);
        assertThat(EventSchemas.violations(PolicyEvent.TYPE, json)).isEmpty();
        try {
            return EventJson.mapper().readValue(json, PolicyEvent.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
