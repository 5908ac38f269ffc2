package id.patuh.kit.clock;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ClockProvider;

/** Lets constraints such as {@link jakarta.validation.constraints.PastOrPresent} go by the clock of the service. */
@ApplicationScoped
class ValidationClock implements ClockProvider {

    private final Clock clock;

    ValidationClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Clock getClock() {
        return clock;
    }
}
