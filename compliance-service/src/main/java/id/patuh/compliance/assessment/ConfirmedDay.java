package id.patuh.compliance.assessment;

import java.time.LocalDate;
import java.util.Optional;

/** Knows the last day on which a run over all employers ended, which confirms every result that did not change. */
public interface ConfirmedDay {
    /** The last day up to today, in Jakarta, that was run to its end; empty before the first run. */
    Optional<LocalDate> lastUpTo(LocalDate today);
}
