package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import id.patuh.conformance.fault.FaultRun;

/**
 * Faults of every kind beside a load, and nothing acknowledged is lost, doubled or told otherwise by a reader. Two minutes, or
 * {@code -Dpatuh.fault.minutes=10}; {@code -Dpatuh.fault.seed=} has the faults and the load of a run again.
 */
class FaultRunIT {
    private static final Instant USUAL_DAY = Instant.parse("2026-06-30T02:00:00Z");
    private static final long USUAL_SEED = 11;
    private static final int MILLIS_OF_MINUTE = 60_000;

    private final long seed = Long.getLong("patuh.fault.seed", USUAL_SEED);
    private final double minutes = Double.parseDouble(System.getProperty("patuh.fault.minutes", "2"));

    @BeforeAll
    @AfterAll
    static void usualDay() {
        RunningStack.clockAt(USUAL_DAY);
    }

    @Test
    void nothingIsLostDoubledOrToldOtherwise() {
        String again = "-Dpatuh.fault.seed=" + seed + " -Dpatuh.fault.minutes=" + minutes;
        System.out.println("Fault run: " + again);
        FaultRun run = new FaultRun(seed, Duration.ofMillis((long) (minutes * MILLIS_OF_MINUTE)));
        run.carryOut();
        System.out.println("Fault run " + again + ": " + run.figures());
        assertThat(run.violations()).as(again + "\n" + run.figures()).isEmpty();
    }
}
