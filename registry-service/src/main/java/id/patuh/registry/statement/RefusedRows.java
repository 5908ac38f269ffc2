package id.patuh.registry.statement;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;

/**
 * Counts the refused rows of a file while it is read, and ends the reading of one that is no extract at all: nobody mends hundreds of
 * thousands of rows one by one, and keeping their errors costs more than sending them.
 */
public final class RefusedRows {
    private static final long MANY = 20_000;

    private final Map<String, Long> byCode = new TreeMap<>();
    private long refused;

    /**
     * Counts a refused row.
     *
     * @param rows rows of the file so far, this one included
     * @throws Problem FILE_MOSTLY_REFUSED when many are refused, and more than half of all
     */
    public void add(List<RowError> errors, long rows) {
        refused++;
        errors.forEach(error -> byCode.merge(error.code().name(), 1L, Long::sum));
        if (refused > MANY && refused > rows / 2) {
            throw Problem.of(RegistryProblem.FILE_MOSTLY_REFUSED, refused, rows)
                    .property("errorsByCode", Map.copyOf(byCode));
        }
    }

    /** Rows that were refused. */
    public long count() {
        return refused;
    }
}
