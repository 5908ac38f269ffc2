package id.patuh.sanctions.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

/** How much of a period has passed. */
class WorkQueryTest {
    private static final Instant START = Instant.parse("2026-01-12T00:00:00Z");
    private static final Instant END = START.plusSeconds(1_000);

    @Test
    void theShareIsRoundedDownAndStaysWithinThePeriod() {
        assertThat(WorkQuery.used(START, END, START.minusSeconds(1))).isZero();
        assertThat(WorkQuery.used(START, END, START)).isZero();
        assertThat(WorkQuery.used(START, END, START.plusSeconds(599))).isEqualTo(59);
        assertThat(WorkQuery.used(START, END, END.minusNanos(1))).isEqualTo(99);
        assertThat(WorkQuery.used(START, END, END.plusSeconds(1))).isEqualTo(100);
    }

    @Test
    void aClockThatEndedBeforeItWasStartedIsUsedUp() {
        assertThat(WorkQuery.used(END, START, END)).isEqualTo(100);
        assertThat(WorkQuery.used(START, START, START)).isEqualTo(100);
    }
}
