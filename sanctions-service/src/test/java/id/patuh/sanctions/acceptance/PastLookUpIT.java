package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Nik;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.nik.NikKey;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.FakeCompliance;
import id.patuh.sanctions.fixtures.FakeRegistry;
import id.patuh.sanctions.fixtures.TestEmployer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Who stands behind a number: on a day, as known at a moment, and by which of its digits. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class PastLookUpIT {
    private static final String PATH = "/v1/service-blocks/check";
    private static final String SYSTEM =
            Tokens.of("integrator").agency("OSS").subject("oss").token();

    private final NikKey nikKey;

    @Inject
    PastLookUpIT(NikKey nikKey) {
        this.nikKey = nikKey;
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    /** Review A4: nobody who served Y before the merger broke a decision. */
    @Test
    void aMergerCountsFromItsDayAndNeverBefore() {
        TestEmployer x = blocked();
        Instant since = TestClock.now();
        TestEmployer y = Employers.assessed();
        LocalDate day = dayAfter(since, 13);
        TestClock.set(noon(day, 10));
        merge(x, y, day);
        awaitStatus(y, "BLOCKED");
        Instant before = noon(day, -10);
        assertThat(before).isAfter(since);
        assertThat(status(y.nib(), before)).isEqualTo("CLEAR");
        assertThat(status(x.nib(), before)).isEqualTo("BLOCKED");
        assertThat(status(x.nib(), since.minusSeconds(1))).isEqualTo("CLEAR");
        assertThat(status(y.nib(), noon(day, -1))).isEqualTo("CLEAR");
        for (String nib : List.of(x.nib(), y.nib())) {
            assertThat(status(nib, noon(day, 0))).isEqualTo("BLOCKED");
            assertThat(status(nib, noon(day, 1))).isEqualTo("BLOCKED");
        }
        FakeRegistry.undo(x, y);
        FakeRegistry.publish(y, x);
        awaitStatus(y, "CLEAR");
        awaitStatus(x, "BLOCKED");
        assertThat(status(y.nib(), noon(day, 1))).isEqualTo("CLEAR");
        assertThat(status(x.nib(), noon(day, 1))).isEqualTo("BLOCKED");
    }

    /** Review A4, second half: the gate looks at the history of whoever had the number. */
    @Test
    void participationIsThatOfWhoeverHadTheNumberThen() {
        TestClock.set(Instant.parse("2026-03-02T03:00:00Z"));
        TestEmployer x = Employers.unassessed();
        FakeCompliance.assess(x, List.of(Programme.JHT), Instant.parse("2026-01-02T00:00:00Z"));
        awaitStatus(x, "NOT_PARTICIPANT");
        TestEmployer y = Employers.assessed();
        merge(x, y, LocalDate.of(2026, 2, 20));
        awaitStatus(x, "CLEAR");
        assertThat(status(x.nib(), Instant.parse("2026-01-25T03:00:00Z"))).isEqualTo("NOT_PARTICIPANT");
        assertThat(status(y.nib(), Instant.parse("2026-01-25T03:00:00Z"))).isEqualTo("CLEAR");
        assertThat(status(x.nib(), Instant.parse("2026-02-21T03:00:00Z"))).isEqualTo("CLEAR");
    }

    /** Review D12: a split does not rewrite what was in force before it. */
    @Test
    void aNumberInABlockKeepsItsAnswersFromBeforeASplit() {
        TestEmployer divided = blocked();
        Instant since = TestClock.now();
        TestEmployer part = Employers.assessed();
        LocalDate day = dayAfter(since, 5);
        TestClock.set(noon(day, 1));
        FakeRegistry.split(divided, part, divided.nib(), day);
        FakeRegistry.publish(part, divided);
        awaitStatus(divided, "CLEAR");
        assertThat(status(divided.nib(), since)).isEqualTo("BLOCKED");
        assertThat(status(divided.nib(), noon(day, -1))).isEqualTo("BLOCKED");
        assertThat(status(divided.nib(), noon(day, 0))).isEqualTo("CLEAR");
        assertThat(ask("NPWP:" + divided.npwp16(), Map.of()).jsonPath().getString("status"))
                .isEqualTo("BLOCKED");
    }

    /** Review B1: nobody is cleared before anybody knew of him. */
    @Test
    void beforeTheFirstStatementANumberIsUnknownAndBeforeTheFirstAssessmentNothingIsSaid() {
        TestClock.set(Instant.parse("2026-03-02T03:00:00Z"));
        TestEmployer employer = Employers.unassessed();
        FakeCompliance.assess(employer, List.of(), Instant.parse("2026-02-02T00:00:00Z"));
        awaitStatus(employer, "CLEAR");
        assertThat(status(employer.nib(), Instant.parse("2025-11-30T16:59:59Z")))
                .isEqualTo("UNKNOWN");
        // 1 December has begun in Jakarta.
        assertThat(status(employer.nib(), Instant.parse("2025-11-30T17:00:00Z")))
                .isEqualTo("INCONCLUSIVE");
        assertThat(status(employer.nib(), Instant.parse("2026-02-01T23:59:59Z")))
                .isEqualTo("INCONCLUSIVE");
        assertThat(status(employer.nib(), Instant.parse("2026-02-02T00:00:00Z")))
                .isEqualTo("CLEAR");
    }

    @Test
    void aBlockStandsEvenWhereNothingWasAssessed() {
        CaseDriver sanctionCase = CaseDriver.open(Employers.unassessed(), "JHT", "REG_SELF_WORKER")
                .examine()
                .warn(1)
                .warn(2)
                .fine()
                .request(Bodies.ONE_SERVICE);
        assertThat(sanctionCase.check().getString("status")).isEqualTo("INCONCLUSIVE");
        CaseDriver.impose(sanctionCase.requests().getFirst(), "PTSP-31");
        assertThat(sanctionCase.check().getString("status")).isEqualTo("BLOCKED");
    }

    @Test
    void whatWasKnownThenIsAnsweredAsItWas() {
        TestEmployer x = blocked();
        Instant since = TestClock.now();
        TestEmployer y = Employers.assessed();
        LocalDate day = dayAfter(since, 3);
        // The merger is recorded a week after the day from which it counts.
        String before = noon(day, 7).toString();
        TestClock.set(noon(day, 7).plusSeconds(1));
        merge(x, y, day);
        Instant recorded = TestClock.now();
        awaitStatus(y, "BLOCKED");
        String at = noon(day, 1).toString();
        assertThat(known(y.nib(), at, recorded.toString())).isEqualTo("BLOCKED");
        assertThat(known(y.nib(), at, before)).as("nobody knew of the merger").isEqualTo("CLEAR");
        assertThat(known(x.nib(), at, before)).isEqualTo("BLOCKED");
        TestClock.advance(Duration.ofDays(1));
        FakeRegistry.undo(x, y);
        FakeRegistry.publish(x, y);
        awaitStatus(y, "CLEAR");
        assertThat(known(y.nib(), at, recorded.toString())).isEqualTo("BLOCKED");
        assertThat(known(x.nib(), at, recorded.toString())).isEqualTo("BLOCKED");
        assertThat(known(y.nib(), at, TestClock.now().toString())).isEqualTo("CLEAR");
        assertThat(known(y.nib(), at, "2025-11-30T00:00:00Z"))
                .as("nobody knew of y")
                .isEqualTo("UNKNOWN");
        JsonPath answer =
                ask("NIB:" + y.nib(), Map.of("at", at, "knownAt", before)).jsonPath();
        assertThat(answer.getString("knownAt")).isEqualTo(before);
        assertThat(Instant.parse(answer.getString("dataAsOf"))).isBeforeOrEqualTo(Instant.parse(before));
    }

    @Test
    void aReceiptRecordedLaterWasNotKnownBefore() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String request = sanctionCase.requests().getFirst();
        String decision = CaseDriver.decide(request, "PTSP-31");
        Instant received = TestClock.now().plusSeconds(3600);
        TestClock.set(received.plus(Duration.ofDays(2)));
        Instant recorded = TestClock.now();
        CaseDriver.mustOnRequest(Callers.UNIT_OFFICER, request, "record-delivery", Bodies.delivery(decision, received));
        String nib = sanctionCase.employer().nib();
        String at = received.plusSeconds(60).toString();
        assertThat(known(nib, at, recorded.minusSeconds(60).toString())).isEqualTo("CLEAR");
        TestClock.advance(Duration.ofSeconds(60));
        assertThat(known(nib, at, TestClock.now().toString())).isEqualTo("BLOCKED");
    }

    @Test
    void aChainOfMergersIsOneLegalPersonInWhateverOrderTheNewsComes() {
        TestEmployer first = blocked();
        TestEmployer second = Employers.assessed();
        TestEmployer third = Employers.assessed();
        TestEmployer last = Employers.assessed();
        LocalDate day = LocalDate.of(2026, 1, 20);
        FakeRegistry.merge(first, second, day);
        FakeRegistry.merge(second, third, day);
        FakeRegistry.merge(third, last, day);
        FakeRegistry.publish(last, second, first, third);
        for (TestEmployer employer : List.of(last, third, second, first)) {
            awaitStatus(employer, "BLOCKED");
        }
        assertThat(ask("NIB:" + third.nib(), Map.of()).jsonPath().getList("blocks"))
                .hasSize(1);
        FakeRegistry.undo(third, last);
        FakeRegistry.publish(third, last);
        awaitStatus(last, "CLEAR");
        for (TestEmployer employer : List.of(third, second, first)) {
            awaitStatus(employer, "BLOCKED");
        }
    }

    @Test
    void whileOnlyOnePartyOfAMergerIsHeardOfTheBlockStands() {
        TestEmployer absorbedFirst = blocked();
        TestEmployer y = Employers.assessed();
        LocalDate day = LocalDate.of(2026, 1, 20);
        Instant merged = TestClock.now();
        FakeRegistry.merge(absorbedFirst, y, day);
        FakeRegistry.publish(absorbedFirst);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> dataAsOf(absorbedFirst).isAfter(merged));
        assertThat(status(absorbedFirst)).isEqualTo("BLOCKED");
        FakeRegistry.publish(y);
        awaitStatus(y, "BLOCKED");
        assertThat(status(absorbedFirst)).isEqualTo("BLOCKED");

        TestEmployer survivorFirst = blocked();
        TestEmployer z = Employers.assessed();
        FakeRegistry.merge(survivorFirst, z, day);
        FakeRegistry.publish(z);
        awaitStatus(z, "BLOCKED");
        assertThat(status(survivorFirst)).isEqualTo("BLOCKED");
    }

    @Test
    void theBaseOfAnNpwpIsEnoughUnlessABranchHasItsFullNumber() {
        TestEmployer head = blocked();
        TestEmployer branch = Employers.unassessed();
        String base = head.npwp16().substring(0, 10);
        FakeRegistry.renumber(
                branch,
                new EmployerEvent.Identifier(
                        IdentifierType.NPWP,
                        base + "031001",
                        null,
                        true,
                        LocalDate.of(2026, 1, 5),
                        FakeRegistry.FIRST_KNOWN));
        FakeRegistry.publish(branch);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> npwp(base + "031001", Map.of()).equals("INCONCLUSIVE"));
        assertThat(npwp(base + "031000", Map.of())).isEqualTo("BLOCKED");
        assertThat(npwp(base + "555002", Map.of())).isEqualTo("BLOCKED");
        assertThat(ask("NPWP:" + base + "555002", Map.of()).jsonPath().getString("identifier"))
                .isEqualTo("NPWP:" + base + "555002");
        assertThat(npwp(base + "031001", Map.of("at", "2026-01-04T03:00:00Z")))
                .as("the head's: the branch had no number of its own yet, and nothing was in force")
                .isEqualTo("CLEAR");
        TestEmployer other = Employers.assessed();
        FakeRegistry.split(branch, other, base + "031001", LocalDate.of(2026, 1, 10));
        FakeRegistry.publish(other, branch);
        await().atMost(Duration.ofSeconds(30)).until(() -> npwp(base + "031001", Map.of("at", "2026-01-10T03:00:00Z"))
                .equals("CLEAR"));
        assertThat(npwp(base + "031001", Map.of("at", "2026-01-09T03:00:00Z")))
                .as("still the branch's then, although the base is the head's without end")
                .isEqualTo("INCONCLUSIVE");
    }

    @Test
    void theNumberOfANaturalPersonIsAskedForInABodyAndShownMasked() {
        TestEmployer person = Employers.assessed();
        String nik = "3171" + Employers.digits(12);
        FakeRegistry.renumber(
                person,
                new EmployerEvent.Identifier(
                        IdentifierType.NPWP,
                        Nik.masked(nik),
                        nikKey.token(nik),
                        false,
                        FakeRegistry.FIRST_DAY,
                        FakeRegistry.FIRST_KNOWN));
        FakeRegistry.publish(person);
        String body = "{\"items\":[{\"identifier\":\"NPWP:%s\"}]}".formatted(nik);
        await().atMost(Duration.ofSeconds(30)).until(() -> Api.post(SYSTEM, PATH, body)
                .jsonPath()
                .getString("items[0].status")
                .equals("CLEAR"));
        Response answered = Api.post(SYSTEM, PATH, body);
        assertThat(answered.jsonPath().getString("items[0].identifier")).isEqualTo("NPWP:31**************");
        assertThat(answered.asString()).doesNotContain(nik).doesNotContain(nikKey.token(nik));
        Response inUrl = ask("NPWP:" + nik, Map.of());
        assertThat(refused(inUrl, 400, "PERSON_NUMBER_IN_URL").getString("detail"))
                .contains("POST /v1/service-blocks/check");
        assertThat(inUrl.asString()).doesNotContain(nik);
        TestClock.set(CaseDriver.START);
        Response opened = Api.post(Callers.OFFICER, "/v1/cases", Bodies.open(person.id(), "JHT", "REG_SELF_WORKER"));
        assertThat(opened.jsonPath().getList("employer.identifiers.value")).containsExactly("31**************");
        assertThat(opened.asString()).doesNotContain(nikKey.token(nik));
    }

    private static TestEmployer blocked() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        CaseDriver.impose(sanctionCase.requests().getFirst(), "PTSP-31");
        return sanctionCase.employer();
    }

    private static LocalDate dayAfter(Instant moment, int days) {
        return WorkingDays.dayOf(moment).plusDays(days);
    }

    private static Instant noon(LocalDate day, int days) {
        return day.plusDays(days).atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(5 * 3600);
    }

    private static void merge(TestEmployer absorbed, TestEmployer survivor, LocalDate day) {
        FakeRegistry.merge(absorbed, survivor, day);
        FakeRegistry.publish(absorbed, survivor);
    }

    private static void awaitStatus(TestEmployer employer, String status) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(status(employer)).isEqualTo(status));
    }

    private static String status(TestEmployer employer) {
        return ask("NIB:" + employer.nib(), Map.of()).jsonPath().getString("status");
    }

    private static String status(String nib, Instant at) {
        return ask("NIB:" + nib, Map.of("at", at.toString())).jsonPath().getString("status");
    }

    private static Instant dataAsOf(TestEmployer employer) {
        return Instant.parse(ask("NIB:" + employer.nib(), Map.of()).jsonPath().getString("dataAsOf"));
    }

    private static String known(String nib, String at, String knownAt) {
        return ask("NIB:" + nib, Map.of("at", at, "knownAt", knownAt))
                .jsonPath()
                .getString("status");
    }

    private static String npwp(String value, Map<String, String> more) {
        return ask("NPWP:" + value, new HashMap<>(more)).jsonPath().getString("status");
    }

    private static Response ask(String identifier, Map<String, ?> more) {
        return Api.given(SYSTEM)
                .queryParam("identifier", identifier)
                .queryParams(more)
                .get(PATH);
    }
}
