package id.patuh.compliance.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

import id.patuh.compliance.assessment.rules.Finding;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.Programme;

/**
 * One published assessment in the history of an employer.
 *
 * @param version number of the assessment, growing by one
 * @param employerVersion version of the facts
 * @param asOf date of the assessment
 * @param policyVersion policy that was applied
 * @param complianceClass highest class that held
 * @param score 0 to 100; null for {@code NOT_LIABLE}
 * @param priority 0 to 100
 * @param exposureIdr monthly contribution shortfall, rupiah
 * @param regionCode regency or city at that time
 * @param scale scale that was assessed
 * @param workers workers that were assessed
 * @param findings everything found
 * @param missingProgrammes mandatory programmes without registration
 * @param successorId the employer that took over; null unless merged
 * @param assessedAt when it was computed
 */
@Schema(name = "AssessmentHistoryItem", description = "A published assessment in the history of an employer")
record HistoryItem(
        long version,
        long employerVersion,
        LocalDate asOf,
        String policyVersion,
        @JsonProperty("class") ComplianceClass complianceClass,
        @Schema(nullable = true) BigDecimal score,
        BigDecimal priority,
        long exposureIdr,
        String regionCode,
        BusinessScale scale,
        long workers,

        @Schema(type = SchemaType.ARRAY, implementation = FindingView.class)
        List<Finding> findings,

        List<Programme> missingProgrammes,
        @Schema(nullable = true) UUID successorId,
        Instant assessedAt) {

    /**
     * Documents a {@link Finding}.
     *
     * @param code what was found
     * @param agency whose programmes are concerned
     * @param programme the programme it shows most in; null where it is about none
     * @param workersAffected workers concerned; null where it counts none
     * @param months unpaid months; null unless {@code ARREARS}
     * @param number number of the registration that has been unpaid the longest; null unless {@code ARREARS}
     * @param workplaces workplaces concerned; null unless {@code WLKP_STALE} or {@code WLKP_CLOSED}
     */
    @Schema(name = "Finding", description = "What an assessment found")
    record FindingView(
            FindingCode code,
            Agency agency,
            @Schema(nullable = true) Programme programme,
            @Schema(nullable = true) Long workersAffected,
            @Schema(nullable = true) Integer months,
            @Schema(nullable = true, examples = "JJ123456") String number,
            @Schema(nullable = true) Integer workplaces) {}

    /** A page of a list. */
    @Schema(name = "AssessmentHistoryPage", description = "A page of the history")
    record PageOf(
            List<HistoryItem> items,
            @Schema(nullable = true) String nextCursor) {}
}
