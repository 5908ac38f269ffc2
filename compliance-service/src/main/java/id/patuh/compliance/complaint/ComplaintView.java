package id.patuh.compliance.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.Agency;

/**
 * A complaint as complaint officers of its agency read it.
 *
 * @param employerId null until it is linked
 * @param dueAt when it must be handled (BPJS) or answered (Kemenaker)
 * @param visitBy last day of a visit on it
 * @param answeredAt when it was handled or answered; null before
 * @param overdue whether it was not, or too late
 * @param outcome how it was settled, or why it was dismissed; null before
 */
@Schema(name = "Complaint")
record ComplaintView(
        UUID complaintId,
        Agency agency,
        String regionCode,
        @Schema(nullable = true) UUID employerId,
        @Schema(nullable = true) String employerNumber,
        @Schema(nullable = true) String employerName,
        List<ComplaintTopic> topics,
        String text,
        @Schema(nullable = true) String contact,
        ComplaintState state,
        @Schema(nullable = true) String outcome,
        Instant receivedAt,
        Instant dueAt,
        LocalDate visitBy,
        @Schema(nullable = true) Instant answeredAt,
        boolean overdue,
        long version) {

    static ComplaintView of(StoredComplaint stored) {
        ComplaintSummary summary = stored.summary();
        return new ComplaintView(
                summary.complaintId(),
                summary.agency(),
                summary.regionCode(),
                summary.employerId(),
                stored.employerNumber(),
                stored.employerName(),
                summary.topics(),
                stored.text(),
                stored.contact(),
                summary.state(),
                stored.outcome(),
                summary.receivedAt(),
                summary.dueAt(),
                summary.visitBy(),
                summary.answeredAt(),
                summary.overdue(),
                summary.version());
    }

    /** Nothing of what was said, wherever it is written by mistake. */
    @Override
    public String toString() {
        return "ComplaintView";
    }
}
