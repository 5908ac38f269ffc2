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
 * One employer on a list of priorities, with the reasons why it is there.
 *
 * @param rank place in the order, from 1; null where it was drawn at random
 * @param selection by rank or at random
 * @param employerId the employer
 * @param name name as last reported
 * @param regionCode home: regency or city
 * @param regionName its name
 * @param scale business scale
 * @param workers workers that were assessed, over all of its workplaces
 * @param complianceClass class of the assessment
 * @param score 0 to 100
 * @param priority 0 to 100
 * @param exposureIdr monthly contribution shortfall, rupiah
 * @param workersAffected workers affected by the widest finding
 * @param asOf date of the assessment
 * @param reasons parts of the priority, in words, the heaviest first; empty for an employer without a priority
 * @param findings everything found, in words
 * @param sanctionState sanctions that stand against it
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
