package id.patuh.sanctions.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.schema.EventSchemas;
import id.patuh.devstack.testing.TestClock;

/** What the tests send as the registry is what the contract lets the registry send. */
class RegistryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void theEventsOfBothPartiesOfAnActFitTheContract() throws JsonProcessingException {
        TestClock.set(Road.START);
        World.Firm one = World.unpublished("3171");
        World.Firm other = World.unpublished("3578");
        assertFits(one);
        Registry.merge(one, other, DAY);
        assertFits(one);
        assertFits(other);
        Registry.undo(one, other);
        assertFits(one);
        assertFits(other);
        Registry.split(one, other, one.nib(), DAY);
        assertFits(one);
        assertFits(other);
    }

    private static void assertFits(World.Firm firm) throws JsonProcessingException {
        String json = EventJson.mapper().writeValueAsString(Registry.event(firm));
        assertThat(EventSchemas.violations(EmployerEvent.TYPE, json)).as(json).isEmpty();
    }
}
