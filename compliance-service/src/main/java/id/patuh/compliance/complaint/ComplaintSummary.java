package id.patuh.compliance.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.Agency;

/**
 * A complaint without what was said and by whom, as answers that are kept have it.
 *
 * @param employerId null until it is linked
 * @param dueAt when it must be handled (BPJS) or answered (Kemenaker)
 * @param visitBy last day of a visit on it
 * @param answeredAt when it was handled or answered; null before
 * @param overdue whether it was not, or too late
 */
@Schema(name = "ComplaintSummary")
record ComplaintSummary(
        UUID complaintId,
        Agency agency,
        String regionCode,
        @Schema(nullable = true) UUID employerId,
        List<ComplaintTopic> topics,
        ComplaintState state,
        Instant receivedAt,
        Instant dueAt,
        LocalDate visitBy,
        @Schema(nullable = true) Instant answeredAt,
        boolean overdue,
        long version) {}
