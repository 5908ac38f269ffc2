package id.patuh.compliance.visit.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.patuh.compliance.visit.VisitOutcome;
import id.patuh.contracts.vocabulary.Agency;

/**
 * A report as it was received.
 *
 * @param recordedAt by the clock of the device on which it was written
 * @param replaces the version before; null for the agency's first
 * @param stands whether no later version replaces it
 */
record VisitReport(
        UUID visitId,
        UUID reportId,
        Agency agency,
        UUID officerId,
        Instant recordedAt,
        Instant receivedAt,
        VisitOutcome outcome,
        List<ReportBody.Item> items,
        UUID replaces,
        boolean stands) {

    /** Whether a report that was sent says the same. */
    boolean says(ReportBody body, Agency sender) {
        return agency == sender
                && recordedAt.equals(body.recordedAt().truncatedTo(ChronoUnit.MICROS))
                && outcome == body.outcome()
                && items.equals(body.items())
                && (replaces == null ? body.replaces() == null : replaces.equals(body.replaces()));
    }

    /** Hashes of all photographs and papers that it names. */
    Set<String> attachments() {
        return items.stream().flatMap(item -> item.hashes().stream()).collect(Collectors.toSet());
    }
}
