package id.patuh.kit.clock;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Produces the one clock that all code uses, in the zone of the law's periods. */
@ApplicationScoped
class ClockProducer {

    static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private static final Duration MICROSECOND = Duration.of(1, ChronoUnit.MICROS);

    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = "patuh.clock.file") Optional<String> file) {
        // As exact as the database keeps it: what is read again equals what was published.
        Clock clock = Clock.tick(Clock.system(JAKARTA), MICROSECOND);
        return file.<Clock>map(name -> new FileClock(Path.of(name), clock)).orElse(clock);
    }
}
