package id.patuh.devstack.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.embedded.ClockFile;

/** Moves the stack's test clock and waits until the service has seen it. */
final class DemoClock {

    static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration OPENING = Duration.ofHours(9);

    private final ClockFile file;
    private final ServiceClient licensing;

    DemoClock(Country country) {
        this.file = country.workspace().clock();
        this.licensing = country.licensing();
    }

    Instant now() {
        return file.now();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), JAKARTA);
    }

    /** To nine in the morning of the day that begins at the end of a period. */
    void toMorningAfter(Instant periodEnd) {
        Instant morning = periodEnd.plus(OPENING);
        if (morning.isAfter(now())) {
            file.set(morning);
            Patience.until(PATIENCE, "the services to follow the clock", () -> {
                Instant seen = Instant.parse(licensing
                        .get("/v1/service-blocks/check?identifier=NIB:1000000000000")
                        .expect(200)
                        .json()
                        .path("checkedAt")
                        .asText());
                return seen.isBefore(morning) ? null : seen;
            });
        }
    }
}
