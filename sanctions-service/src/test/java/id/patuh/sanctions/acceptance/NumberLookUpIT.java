package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static id.patuh.sanctions.fixtures.LookUps.PATH;
import static id.patuh.sanctions.fixtures.LookUps.SYSTEM;
import static id.patuh.sanctions.fixtures.LookUps.ask;
import static id.patuh.sanctions.fixtures.LookUps.awaitStatus;
import static id.patuh.sanctions.fixtures.LookUps.statedAt;
import static id.patuh.sanctions.fixtures.LookUps.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Nik;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.kit.nik.NikKey;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.FakeRegistry;
import id.patuh.sanctions.fixtures.TestEmployer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Who stands behind a number today: after mergers, and by which of its digits. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class NumberLookUpIT {
    private final NikKey nikKey;

    @Inject
    NumberLookUpIT(NikKey nikKey) {
        this.nikKey = nikKey;
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
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
    void aChainOfMergersIsOneLegalPersonInWhateverOrderTheNewsComes() {
        TestEmployer first = CaseDriver.blocked().employer();
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
        assertThat(ask("NIB:" + third.nib()).jsonPath().getList("blocks")).hasSize(1);
        FakeRegistry.undo(third, last);
        FakeRegistry.publish(third, last);
        awaitStatus(last, "CLEAR");
        for (TestEmployer employer : List.of(third, second, first)) {
            awaitStatus(employer, "BLOCKED");
        }
    }

    @Test
    void whileOnlyOnePartyOfAMergerIsHeardOfTheBlockStands() {
        TestEmployer absorbedFirst = CaseDriver.blocked().employer();
        TestEmployer y = Employers.assessed();
        LocalDate day = LocalDate.of(2026, 1, 20);
        Instant merged = TestClock.now();
        FakeRegistry.merge(absorbedFirst, y, day);
        FakeRegistry.publish(absorbedFirst);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> statedAt(absorbedFirst).isAfter(merged));
        assertThat(status(absorbedFirst)).isEqualTo("BLOCKED");
        FakeRegistry.publish(y);
        awaitStatus(y, "BLOCKED");
        assertThat(status(absorbedFirst)).isEqualTo("BLOCKED");

        TestEmployer survivorFirst = CaseDriver.blocked().employer();
        TestEmployer z = Employers.assessed();
        FakeRegistry.merge(survivorFirst, z, day);
        FakeRegistry.publish(z);
        awaitStatus(z, "BLOCKED");
        assertThat(status(survivorFirst)).isEqualTo("BLOCKED");
    }

    @Test
    void theBaseOfAnNpwpIsEnoughUnlessABranchHasItsFullNumber() {
        TestEmployer head = CaseDriver.blocked().employer();
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
        assertThat(ask("NPWP:" + base + "555002").jsonPath().getString("identifier"))
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

    private static String npwp(String value, Map<String, String> more) {
        return status("NPWP:" + value, more);
    }
}
