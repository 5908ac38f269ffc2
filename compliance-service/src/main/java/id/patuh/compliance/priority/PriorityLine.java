package id.patuh.compliance.priority;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

import id.patuh.compliance.assessment.explanation.AssessmentView.FindingView;
import id.patuh.compliance.assessment.explanation.AssessmentView.PriorityPartView;
import id.patuh.compliance.sanction.SanctionView;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;

/**
 * One employer on a list of priorities, with the reasons why it is there, the heaviest first; an employer without a priority has none. The
 * rank counts from 1 and is null where the employer was drawn at random. Score and priority are 0 to 100, the exposure is in rupiah a
 * month, the workers affected are those of the widest finding.
 */
@Schema(description = "An employer on a list of priorities, with reasons")
record PriorityLine(
        @Schema(nullable = true) Integer rank,
        Selection selection,
        UUID employerId,
        String name,
        String regionCode,
        String regionName,
        BusinessScale scale,
        long workers,
        @JsonProperty("class") ComplianceClass complianceClass,
        BigDecimal score,
        BigDecimal priority,
        long exposureIdr,
        long workersAffected,
        LocalDate asOf,
        List<PriorityPartView> reasons,
        List<FindingView> findings,
        SanctionView.State sanctionState) {

    /** How an employer came on the list. */
    @Schema(name = "PrioritySelection")
    enum Selection {
        /** By its place in the order. */
        RANK,
        /** Drawn at random, so that the order can be checked for bias. */
        RANDOM
    }

    /** A page of a list. */
    @Schema(name = "PriorityPage", description = "A page of a list of priorities")
    record PriorityPage(
            List<PriorityLine> items,
            @Schema(nullable = true) String nextCursor) {}
}
