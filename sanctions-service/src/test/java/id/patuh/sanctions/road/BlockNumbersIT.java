package id.patuh.sanctions.road;

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
        World.Firm firm = blocked().firm();
        ServiceBlocksEvent delivered = awaitNumbers(firm, firm.nib(), firm.npwp16());
        await().atMost(Duration.ofSeconds(30)).until(() -> events(firm).size() == 2);
        Registry.publish(firm);
        String nib = World.digits(13);
        String npwp = "0" + World.npwp();
        Registry.renumber(firm, Registry.number(IdentifierType.NIB, nib), Registry.number(IdentifierType.NPWP, npwp));
        Registry.publish(firm);
        ServiceBlocksEvent renumbered = awaitNumbers(firm, nib, npwp);
        assertThat(renumbered.blocks()).isEqualTo(events(firm).get(1).blocks());
        assertThat(renumbered.blocks()).hasSameSizeAs(delivered.blocks());
        assertThat(events(firm)).as("news without new numbers changes nothing").hasSize(3);
    }

    @Test
    void theNumbersOfWhoeverTookTheEmployerOverStandWithItsBlocksUntilTheMergerIsUndone() {
        World.Firm blocked = blocked().firm();
        World.Firm successor = World.newFirm();
        World.Firm last = World.newFirm();
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
        Registry.undo(successor, last);
        Registry.publish(last, successor);
        awaitNumbers(blocked, blocked.nib(), blocked.npwp16(), successor.nib(), successor.npwp16());
        Registry.undo(blocked, successor);
        Registry.publish(blocked, successor);
        awaitNumbers(blocked, blocked.nib(), blocked.npwp16());
    }

    @Test
    void aNumberThatASplitTookAwayIsNoLongerPublished() {
        World.Firm blocked = blocked().firm();
        World.Firm part = World.newFirm();
        Registry.split(blocked, part, blocked.nib(), DAY);
        Registry.publish(blocked, part);
        awaitNumbers(blocked, blocked.npwp16());
    }

    private static void merge(World.Firm absorbed, World.Firm survivor) {
        Registry.merge(absorbed, survivor, DAY);
        Registry.publish(absorbed, survivor);
    }

    /** An employer with one block in force: two versions of its blocks are on their way. */
    private static Road blocked() {
        Road road = Road.toFined().request(Road.ONE_SERVICE);
        Road.impose(road.requests().getFirst(), "PTSP-31");
        return road;
    }

    /** The newest event of an employer, once it names exactly these numbers. */
    private static ServiceBlocksEvent awaitNumbers(World.Firm firm, String... numbers) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(events(firm)).last().satisfies(event -> assertThat(numbers(event))
                        .containsExactlyInAnyOrder(numbers)));
        List<ServiceBlocksEvent> events = events(firm);
        assertThat(events.getLast().version()).isEqualTo(events.size());
        return events.getLast();
    }

    private static List<ServiceBlocksEvent> events(World.Firm firm) {
        return TestKafka.records(Topics.SERVICE_BLOCKS, firm.id().toString()).stream()
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
