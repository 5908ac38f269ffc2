package id.patuh.kit.id;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;

/** Makes identifiers of rows, cases, jobs and events. */
public final class Ids {

    private static final TimeBasedEpochRandomGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    /** A new UUIDv7: grows with the system's time, so that it is kind to indexes; the test clock does not move it. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
