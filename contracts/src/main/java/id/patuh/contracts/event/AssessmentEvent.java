package id.patuh.contracts.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.Programme;

/**
 * Data of {@code id.patuh.compliance.assessment.changed.v1}: the latest assessment of an employer.
 *
 * @param employerId the employer; key of the message
 * @param version grows by one with each published assessment of this employer, from 1
 * @param changeNumber position in the compliance feed; given when the event is published
 * @param employerVersion version of the employer's facts that was assessed
 * @param asOf date of the assessment, Asia/Jakarta
 * @param policyVersion policy that was applied, for example {@code 2026.1}
 * @param complianceClass highest class that holds
 * @param score 0 to 100 with one decimal; null for {@code NOT_LIABLE}
 * @param priority 0 to 100 with one decimal
 * @param exposureIdr monthly contribution shortfall in rupiah
 * @param regionCode home of the employer: regency or city
 * @param scale scale that was assessed
 * @param workers workers that were assessed
 * @param findings everything found
 * @param missingProgrammes mandatory programmes in which the employer is not registered
 * @param assessedAt when it was computed
 */
public record AssessmentEvent(
        UUID employerId,
        long version,
        Long changeNumber,
        long employerVersion,
        LocalDate asOf,
        String policyVersion,
        @JsonProperty("class") ComplianceClass complianceClass,
        BigDecimal score,
        BigDecimal priority,
        long exposureIdr,
        String regionCode,
        BusinessScale scale,
        long workers,
        List<Finding> findings,
        List<Programme> missingProgrammes,
        Instant assessedAt) {

    /** CloudEvents type of this event. */
    public static final String TYPE = "id.patuh.compliance.assessment.changed.v1";

    /**
     * One finding.
     *
     * @param code what was found
     * @param agency whose programmes are concerned; {@code KEMENAKER} for the WLKP findings
     * @param programme the programme, where the finding is about one
     * @param workersAffected workers concerned; null where the finding counts none
     * @param months unpaid months, {@code ARREARS} only
     * @param number agency's number of the record it rests on, where it rests on one: of {@code ARREARS}, the registration that has been
     *     unpaid the longest
     * @param workplaces how many workplaces are concerned; {@code WLKP_STALE} and {@code WLKP_CLOSED} only
     */
    public record Finding(
            FindingCode code,
            Agency agency,
            Programme programme,
            Long workersAffected,
            Integer months,
            String number,
            Integer workplaces) {}
}
