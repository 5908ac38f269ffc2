package id.patuh.compliance.visit.report;

import static id.patuh.compliance.testing.Field.created;
import static id.patuh.compliance.visit.Visits.done;
import static id.patuh.compliance.visit.report.Reports.first;
import static id.patuh.compliance.visit.report.Reports.found;
import static id.patuh.compliance.visit.report.Reports.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.Service;
import id.patuh.compliance.visit.Visits;
import id.patuh.compliance.visit.Visits.Team;
import id.patuh.contracts.event.Topics;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What others learn of visits. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class VisitEventsIT {
    @BeforeEach
    void setClock() {
        TestClock.set(Instant.parse("2026-11-25T02:00:00Z"));
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void nothingIsToldBeforeTheReportAndGroundsOnlyOfASignedVisit() {
        EmployerMother employer = Visits.employer("1501");
        Team team = Team.of("1501");
        String visit = Visits.started(employer, team);
        created(first(
                visit,
                team.lead(),
                UUID.randomUUID(),
                found("PWBD", "BPJS_TK", 7, 3_000_000),
                item("PWBD", "BPJS_KES", "NOT_FOUND")));
        String signature = """
                {"employer":{"signed":true},
                 "absent":[{"agency":"BPJS_TK","reason":"Sakit"},{"agency":"BPJS_KES","reason":"Sakit"}]}
                """;
        done(team.lead().asks().body(signature).post(visit + "/actions/sign"));
        done(team.lead().asks().post(visit + "/actions/close"));
        List<JsonNode> events = Service.published(Topics.VISITS, employer.id(), 3);
        assertThat(events)
                .extracting(event -> event.path("state").asText())
                .containsExactly("REPORTED", "SIGNED", "CLOSED");
        assertThat(events).extracting(event -> event.path("version").asInt()).containsExactly(1, 2, 3);
        assertThat(events.getFirst().path("confirmed")).isEmpty();
        assertThat(events.getFirst().path("hit").isNull()).isTrue();
        JsonNode signed = events.get(1);
        assertThat(signed.path("hit").asBoolean()).isTrue();
        assertThat(signed.path("workersFound").asLong()).isEqualTo(7);
        assertThat(signed.path("exposureFoundIdr").asLong()).isEqualTo(3_000_000);
        assertThat(signed.path("confirmed").findValuesAsText("agency")).containsExactly("BPJS_TK");
        assertThat(signed.path("refuted").findValuesAsText("agency"))
                .as("a question to BPJS Kesehatan, whose records say otherwise")
                .containsExactly("BPJS_KES");
        assertThat(events)
                .as("why an employer is visited is told to nobody")
                .noneMatch(event -> event.has("kind") || event.has("reason") || event.has("planId"));
    }
}
