package id.patuh.sanctions.history.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;

import id.patuh.devstack.testing.TestClock;

/** Makes anchors when a test wants one: each moves the clock to the next day. */
final class DailyAnchors {
    private final AnchorJob job;
    private final AnchorStore store;

    DailyAnchors(AnchorJob job, AnchorStore store) {
        this.job = job;
        this.store = store;
    }

    /** Makes the anchor of the day after the newest one. */
    LocalDate make() {
        LocalDate day = nextDay();
        job.round();
        assertThat(store.latest().orElseThrow().day()).isEqualTo(day);
        return day;
    }

    /** Moves the clock to the morning after the newest anchor; the service's own loop may anchor that day at once. */
    LocalDate nextDay() {
        LocalDate day = store.latest()
                .map(Anchor::day)
                .orElse(LocalDate.of(2026, 1, 12))
                .plusDays(1);
        TestClock.set(day.atTime(2, 0).toInstant(ZoneOffset.UTC));
        return day;
    }
}
