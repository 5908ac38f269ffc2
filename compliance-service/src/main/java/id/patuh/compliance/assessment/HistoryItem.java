package id.patuh.compliance.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;
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
        int workers,
        List<Finding> findings,
        List<Programme> missingProgrammes,
        @Schema(nullable = true) UUID successorId,
        Instant assessedAt) {}
