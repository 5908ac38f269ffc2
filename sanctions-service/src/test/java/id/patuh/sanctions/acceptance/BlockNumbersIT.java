package id.patuh.sanctions.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.ServiceBlocksEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.schema.EventSchemas;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.FakeRegistry;
import id.patuh.sanctions.fixtures.TestEmployer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Who keeps a block list of his own by NIB and NPWP, from the topic alone, misses no number. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class BlockNumbersIT {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aBlockedEmployersNewNumbersArePublishedWithItsBlocks() {
        TestEmployer employer = CaseDriver.blocked().employer();
        ServiceBlocksEvent delivered = awaitNumbers(employer, employer.nib(), employer.npwp16());
        await().atMost(Duration.ofSeconds(30)).until(() -> events(employer).size() == 2);
        FakeRegistry.publish(employer);
        String nib = Employers.digits(13);
        String npwp = "0" + Employers.npwp();
        FakeRegistry.renumber(
                employer, FakeRegistry.number(IdentifierType.NIB, nib), FakeRegistry.number(IdentifierType.NPWP, npwp));
        FakeRegistry.publish(employer);
        ServiceBlocksEvent renumbered = awaitNumbers(employer, nib, npwp);
        assertThat(renumbered.blocks()).isEqualTo(events(employer).get(1).blocks());
        assertThat(renumbered.blocks()).hasSameSizeAs(delivered.blocks());
        assertThat(events(employer))
                .as("news without new numbers changes nothing")
                .hasSize(3);
    }

    @Test
    void theNumbersOfWhoeverTookTheEmployerOverStandWithItsBlocksUntilTheMergerIsUndone() {
        TestEmployer blocked = CaseDriver.blocked().employer();
        TestEmployer successor = Employers.assessed();
        TestEmployer last = Employers.assessed();
        merge(blocked, successor);
        awaitNumbers(blocked, blocked.nib(), blocked.npwp16(), successor.nib(), successor.npwp16());
        merge(successor, last);
        awaitNumbers(
                blocked,
                blocked.nib(),
                blocked.npwp16(),
                successor.nib(),
                successor.npwp16(),
                last.nib(),
                last.npwp16());
        FakeRegistry.undo(successor, last);
        FakeRegistry.publish(last, successor);
        awaitNumbers(blocked, blocked.nib(), blocked.npwp16(), successor.nib(), successor.npwp16());
        FakeRegistry.undo(blocked, successor);
        FakeRegistry.publish(blocked, successor);
        awaitNumbers(blocked, blocked.nib(), blocked.npwp16());
    }

    @Test
    void aNumberThatASplitTookAwayIsNoLongerPublished() {
        TestEmployer blocked = CaseDriver.blocked().employer();
        TestEmployer part = Employers.assessed();
        FakeRegistry.split(blocked, part, blocked.nib(), DAY);
        FakeRegistry.publish(blocked, part);
        awaitNumbers(blocked, blocked.npwp16());
    }

    private static void merge(TestEmployer absorbed, TestEmployer survivor) {
        FakeRegistry.merge(absorbed, survivor, DAY);
        FakeRegistry.publish(absorbed, survivor);
    }

    /** The newest event of an employer, once it names exactly these numbers. */
    private static ServiceBlocksEvent awaitNumbers(TestEmployer employer, String... numbers) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(events(employer)).last().satisfies(event -> assertThat(numbers(event))
                        .containsExactlyInAnyOrder(numbers)));
        List<ServiceBlocksEvent> events = events(employer);
        assertThat(events.getLast().version()).isEqualTo(events.size());
        return events.getLast();
    }

    private static List<ServiceBlocksEvent> events(TestEmployer employer) {
        return TestKafka.records(Topics.SERVICE_BLOCKS, employer.id().toString()).stream()
                .map(found -> event(found.value()))
                .toList();
    }

    private static ServiceBlocksEvent event(byte[] value) {
        assertThat(EventSchemas.violations(ServiceBlocksEvent.TYPE, new String(value, StandardCharsets.UTF_8)))
                .isEmpty();
        try {
            return EventJson.mapper().readValue(value, ServiceBlocksEvent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> numbers(ServiceBlocksEvent event) {
        return event.identifiers().stream().map(EmployerEvent.Identifier::value).toList();
    }
}
