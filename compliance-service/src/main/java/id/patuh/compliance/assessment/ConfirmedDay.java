package id.patuh.compliance.assessment;

import java.time.LocalDate;
import java.util.Optional;

/** Knows the last day on which a run over all employers ended, which confirms every result that did not change. */
public interface ConfirmedDay {
    /**
     * The last day that was run to its end.
     *
     * @param today the date in Jakarta
     * @return a date in Asia/Jakarta; empty before the first run
     */
    Optional<LocalDate> lastUpTo(LocalDate today);
}
