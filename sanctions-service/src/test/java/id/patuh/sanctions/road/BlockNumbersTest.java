package id.patuh.sanctions.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.ServiceBlocksEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.schema.EventSchemas;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Who keeps a block list of his own by NIB and NPWP, from the topic alone, misses no number. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class BlockNumbersTest {
    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aBlockedEmployersNewNumbersArePublishedWithItsBlocks() {
        Road road = blocked();
        World.Firm before = road.firm();
        ServiceBlocksEvent delivered = awaitVersion(before, 2);
        assertThat(numbers(delivered)).containsExactlyInAnyOrder(before.nib(), before.npwp16());
        World.publish(before, 2, EmployerEvent.Status.ACTIVE, null, true);
        World.Firm after = World.renumbered(before);
        World.publish(after, 3, EmployerEvent.Status.ACTIVE, null, true);
        ServiceBlocksEvent renumbered = awaitVersion(before, 3);
        assertThat(numbers(renumbered)).containsExactlyInAnyOrder(after.nib(), after.npwp16());
        assertThat(renumbered.blocks()).isEqualTo(delivered.blocks());
        assertThat(events(before))
                .as("news without new numbers changes nothing")
                .hasSize(3);
    }

    @Test
    void theNumbersOfWhoeverTookTheEmployerOverStandWithItsBlocksUntilTheMergerIsUndone() {
        Road road = blocked();
        World.Firm blocked = road.firm();
        World.Firm successor = World.newFirm();
        World.Firm last = World.newFirm();
        World.publish(blocked, 2, EmployerEvent.Status.MERGED, successor.id(), true);
        assertThat(numbers(awaitVersion(blocked, 3)))
                .containsExactlyInAnyOrder(blocked.nib(), blocked.npwp16(), successor.nib(), successor.npwp16());
        World.publish(successor, 2, EmployerEvent.Status.MERGED, last.id(), true);
        assertThat(numbers(awaitVersion(blocked, 4)))
                .hasSize(6)
                .contains(blocked.nib(), successor.nib(), last.nib(), last.npwp16());
        World.Firm renumbered = World.renumbered(last);
        World.publish(renumbered, 2, EmployerEvent.Status.ACTIVE, null, true);
        assertThat(numbers(awaitVersion(blocked, 5))).contains(renumbered.nib()).doesNotContain(last.nib());
        World.publish(blocked, 3, EmployerEvent.Status.ACTIVE, null, true);
        assertThat(numbers(awaitVersion(blocked, 6))).containsExactlyInAnyOrder(blocked.nib(), blocked.npwp16());
    }

    /** An employer with one block in force: two versions of its blocks are on their way. */
    private static Road blocked() {
        Road road = Road.toFined().request(Road.ONE_SERVICE);
        Road.impose(road.requests().getFirst(), "PTSP-31");
        return road;
    }

    private static ServiceBlocksEvent awaitVersion(World.Firm firm, int version) {
        await().atMost(Duration.ofSeconds(30)).until(() -> events(firm).size() >= version);
        ServiceBlocksEvent event = events(firm).get(version - 1);
        assertThat(event.version()).isEqualTo(version);
        return event;
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
