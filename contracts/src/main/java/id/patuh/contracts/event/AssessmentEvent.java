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

/** Data of {@code id.patuh.compliance.assessment.changed.v1}: the latest assessment of an employer. */
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

    /** One finding. */
    public record Finding(
            FindingCode code,
            Agency agency,
            Programme programme,
            Long workersAffected,
            Integer months,
            String number,
            Integer workplaces) {}
}
