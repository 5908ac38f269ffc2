package id.patuh.kit.clock;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the one clock from which all code takes the time, in the zone of the law's periods. */
@ApplicationScoped
class ClockProducer {

    static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = "patuh.clock.file") Optional<String> file) {
        return file.<Clock>map(name -> new FileClock(Path.of(name), Clock.system(JAKARTA)))
                .orElseGet(() -> Clock.system(JAKARTA));
    }
}
