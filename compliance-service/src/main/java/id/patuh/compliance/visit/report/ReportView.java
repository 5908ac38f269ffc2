package id.patuh.compliance.visit.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.compliance.visit.Visit;
import id.patuh.compliance.visit.VisitOutcome;
import id.patuh.contracts.vocabulary.Agency;

/**
 * A report as it was received.
 *
 * @param recordedAt by the clock of the device on which it was written
 * @param replaces the version before; null for the agency's first
 * @param stands whether no later version replaces it
 * @param late whether it came after it was due
 * @param complete whether every attachment that it names has arrived
 * @param missingAttachments hashes of those that have not
 */
@Schema(name = "VisitReport")
record ReportView(
        UUID reportId,
        Agency agency,
        UUID officerId,
        Instant recordedAt,
        Instant receivedAt,
        VisitOutcome outcome,
        List<ReportBody.Item> items,
        @Schema(nullable = true) UUID replaces,
        boolean stands,
        boolean late,
        boolean complete,
        List<String> missingAttachments) {
    static ReportView of(VisitReport report, Visit visit, Dossier dossier) {
        List<String> missing =
                dossier.missing(report.attachments()).stream().sorted().toList();
        Instant due = visit.moments().reportDue();
        return new ReportView(
                report.reportId(),
                report.agency(),
                report.officerId(),
                report.recordedAt(),
                report.receivedAt(),
                report.outcome(),
                report.items(),
                report.replaces(),
                report.stands(),
                due != null && !report.receivedAt().isBefore(due),
                missing.isEmpty(),
                missing);
    }
}
