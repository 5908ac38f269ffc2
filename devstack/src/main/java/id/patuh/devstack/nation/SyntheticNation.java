package id.patuh.devstack.nation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** The extract files of a synthetic nation, as {@code ./patuh generate} and the demo write them. */
public final class SyntheticNation {
    private SyntheticNation() {}

    /**
     * Writes the extract files of a synthetic nation, bad rows included.
     *
     * @throws IllegalArgumentException if the number of employers is out of range
     */
    public static NationSummary generate(Path out, long employers, long seed, LocalDate asOf) throws IOException {
        return new NationGenerator(seed, asOf, true).write(out, employers);
    }
}
