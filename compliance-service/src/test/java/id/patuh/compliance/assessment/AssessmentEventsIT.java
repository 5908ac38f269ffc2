package id.patuh.compliance.assessment;

import static id.patuh.compliance.testing.EmployerMother.employer;
import static id.patuh.contracts.vocabulary.Programme.JKK;
import static id.patuh.contracts.vocabulary.Programme.JKM;
import static id.patuh.contracts.vocabulary.Programme.JKN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.Service;
import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.TestKafka;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** When an employer is assessed, and which results are published. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class AssessmentEventsIT {
    @Inject
    ParticipationRestatement restatement;

    @Test
    void onlyResultsThatChangeArePublishedUnderTheirOwnVersions() {
        EmployerMother employer = employer().in(JKK, JKM, JKN);
        Service.publishAndAwait(employer);
        Service.publishAndAwait(employer.next());
        Service.publishAndAwait(employer.next().out(JKN));

        List<JsonNode> events = Service.published(employer.id(), 2);

        assertThat(events).hasSize(2);
        assertThat(events).extracting(event -> event.get("version").asLong()).containsExactly(1L, 2L);
        assertThat(events)
                .extracting(event -> event.get("employerVersion").asLong())
                .containsExactly(1L, 3L);
        assertThat(events)
                .extracting(event -> event.get("class").asText())
                .containsExactly("COMPLIANT", "UNREGISTERED");
        assertThat(events)
                .allSatisfy(
                        event -> assertThat(event.get("changeNumber").asLong()).isPositive());
    }

    @Test
    void aClockThatGoesBackDoesNotMakeALaterVersionOlder() {
        EmployerMother employer = employer().in(JKK, JKM, JKN);
        Service.publishAndAwait(employer);
        try {
            TestClock.advance(Duration.ofMinutes(-10));
            Service.publishAndAwait(employer.next().out(JKN));
        } finally {
            TestClock.advance(Duration.ofMinutes(10));
        }
        List<Instant> times = Service.published(employer.id(), 2).stream()
                .map(event -> Instant.parse(event.get("assessedAt").asText()))
                .toList();
        assertThat(times).hasSize(2).isSorted();
    }

    @Test
    void whatIsMissingIsPublishedOnceForEachChangeOfIt() {
        EmployerMother employer = employer().in(JKK, JKM, JKN);
        Service.publishAndAwait(employer);
        Service.publishAndAwait(employer.next().out(JKN));
        Service.publishAndAwait(employer.next().region("3578"));
        Service.publishAndAwait(employer.next().in(JKN));

        List<JsonNode> changes = Service.published(Topics.PARTICIPATION, employer.id(), 3);
        List<JsonNode> assessments = Service.published(employer.id(), 4);
        assertThat(changes)
                .extracting(event -> event.get("missingProgrammes").toString())
                .containsExactly("[]", "[\"JKN\"]", "[]");
        assertThat(changes)
                .extracting(event -> event.get("unregisteredWith").toString())
                .containsExactly("[]", "[\"BPJS_KES\"]", "[]");
        assertThat(changes)
                .extracting(event -> event.get("knownFrom").asText())
                .containsExactly(
                        assessments.get(0).get("assessedAt").asText(),
                        assessments.get(1).get("assessedAt").asText(),
                        assessments.get(3).get("assessedAt").asText());
    }

    @Test
    void whatIsMissingIsSaidAgainFromNowOnWhenANewEpochBegins() {
        EmployerMother employer = employer().in(JKK, JKM);
        Service.publishAndAwait(employer);
        JsonNode first =
                Service.published(Topics.PARTICIPATION, employer.id(), 1).getFirst();
        QuarkusTransaction.requiringNew().run(restatement::epochBegun);

        JsonNode again =
                Service.published(Topics.PARTICIPATION, employer.id(), 2).getLast();
        assertThat(again.get("missingProgrammes")).isEqualTo(first.get("missingProgrammes"));
        assertThat(again.get("unregisteredWith")).isEqualTo(first.get("unregisteredWith"));
        assertThat(again.get("version")).isEqualTo(first.get("version"));
        assertThat(Instant.parse(again.get("knownFrom").asText()))
                .isAfter(Instant.parse(first.get("knownFrom").asText()));
    }

    @Test
    void registryThatWentBackToAnEarlierStateIsBelieved() {
        EmployerMother employer = employer().version(7).in(JKK, JKM, JKN);
        Service.publishAndAwait(employer);
        EmployerEvent restored = employer.version(3).out(JKN).event();
        var event = Service.record(
                Topics.EMPLOYERS, EmployerEvent.TYPE, UUID.randomUUID(), employer.id(), employer.id(), 3, restored);
        event.headers().add("ce_epoch", "1".getBytes(StandardCharsets.UTF_8));
        TestKafka.send(List.of(event));
        Service.eventually("/v1/assessments/" + employer.id(), answer -> answer.path("employerVersion")
                        .equals(3))
                .then()
                .body("class", equalTo("UNREGISTERED"))
                .body("version", equalTo(2));
    }

    @Test
    void anOlderOrRepeatedStateChangesNothing() {
        EmployerMother employer = employer().version(5).in(JKK, JKM, JKN);
        Service.publishAndAwait(employer);
        EmployerEvent current = employer.event();
        EmployerEvent older = employer.version(4).out(JKN).event();
        UUID sent = UUID.randomUUID();
        var twice =
                Service.record(Topics.EMPLOYERS, EmployerEvent.TYPE, sent, employer.id(), employer.id(), 5, current);
        TestKafka.send(List.of(
                Service.record(
                        Topics.EMPLOYERS,
                        EmployerEvent.TYPE,
                        UUID.randomUUID(),
                        employer.id(),
                        employer.id(),
                        4,
                        older),
                twice,
                twice));
        Service.publishAndAwait(employer.version(6).in(JKN));

        assertThat(Service.published(employer.id(), 1)).hasSize(1);
        Service.get("/v1/assessments/" + employer.id())
                .body("class", equalTo("COMPLIANT"))
                .body("version", equalTo(1))
                .body("employerVersion", equalTo(6));
    }

    @Test
    void aMergedEmployerIsWithdrawnAndComesBackWhenTheMergerIsUndone() {
        EmployerMother successor = employer().in(JKK, JKM, JKN);
        EmployerMother employer = employer();
        Service.publishAndAwait(successor, employer);
        Service.publish(employer.next().mergedInto(successor.id()));

        Service.eventually("/v1/assessments/" + employer.id(), answer -> answer.statusCode() == 410)
                .then()
                .body("code", equalTo("EMPLOYER_MERGED"))
                .body("successorId", equalTo(successor.id().toString()));
        JsonNode withdrawn = Service.published(employer.id(), 2).get(1);
        assertThat(withdrawn.get("class").asText()).isEqualTo("NOT_LIABLE");
        assertThat(withdrawn.get("exposureIdr").asLong()).isZero();

        Service.publishAndAwait(employer.next().mergedInto(null));
        Service.get("/v1/assessments/" + employer.id())
                .body("class", equalTo("UNREGISTERED"))
                .body("version", equalTo(3));
    }

    @Test
    void ofAChainOfMergersTheLastEmployerIsNamed() {
        EmployerMother last = employer().in(JKK, JKM, JKN);
        EmployerMother between = employer();
        EmployerMother first = employer();
        Service.publishAndAwait(last, between, first);
        Service.publish(first.next().mergedInto(between.id()), between.next().mergedInto(last.id()));

        Service.eventually(
                "/v1/assessments/" + first.id(),
                answer -> answer.statusCode() == 410 && last.id().toString().equals(answer.path("successorId")));
    }

    @Test
    void anEmptyEmployerIsWithdrawnAndOnNoList() {
        EmployerMother employer = employer().region("1271");
        Service.publishAndAwait(employer);
        Service.publish(employer.next().emptied());

        Service.eventually("/v1/assessments/" + employer.id(), answer -> answer.statusCode() == 410)
                .then()
                .body("code", equalTo("EMPLOYER_EMPTY"));
        Service.get("/v1/priorities?region=1271").body("items", hasSize(0));
        Service.get("/v1/statistics?region=1271").body("totals.employers", equalTo(0));
        assertThat(Service.published(employer.id(), 2).get(1).get("class").asText())
                .isEqualTo("NOT_LIABLE");
    }

    @Test
    void anEmployerThatCannotBePlacedGoesToTheDeadLettersAndHoldsNobodyUp() {
        EmployerMother lost = employer().region("0000");
        EmployerMother placed = employer();
        Service.publish(lost, placed);

        Service.assessed(placed.id(), 1);
        Awaitility.await()
                .until(() -> TestKafka.records(
                                        Topics.deadLetters(Topics.EMPLOYERS),
                                        lost.id().toString())
                                .size()
                        == 1);
    }
}
