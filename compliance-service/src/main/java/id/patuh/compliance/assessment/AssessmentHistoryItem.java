package id.patuh.compliance.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

import id.patuh.contracts.event.AssessmentEvent;
import id.patuh.contracts.event.AssessmentEvent.Finding;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.Programme;

/**
 * One published assessment in the history of an employer. Its score is 0 to 100 and null for {@code NOT_LIABLE}, its priority 0 to 100, its
 * successor null unless the employer was merged then.
 */
@Schema(name = "AssessmentHistoryItem", description = "A published assessment in the history of an employer")
record AssessmentHistoryItem(
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

        @Schema(type = SchemaType.ARRAY, implementation = HistoricFinding.class)
        List<Finding> findings,

        List<Programme> missingProgrammes,
        @Schema(nullable = true) UUID successorId,
        Instant assessedAt) {

    static AssessmentHistoryItem of(PublishedAssessment published) {
        AssessmentEvent event = published.event();
        return new AssessmentHistoryItem(
                event.version(),
                event.employerVersion(),
                event.asOf(),
                event.policyVersion(),
                event.complianceClass(),
                event.score(),
                event.priority(),
                event.exposureIdr(),
                event.regionCode(),
                event.scale(),
                event.workers(),
                event.findings(),
                event.missingProgrammes(),
                published.successorId(),
                event.assessedAt());
    }

    /**
     * Documents a {@link Finding}: workers are null where it counts none, months and number unless {@code ARREARS}, workplaces unless {@code WLKP_STALE} or
     * {@code WLKP_CLOSED}.
     */
    @Schema(name = "Finding", description = "What an assessment found")
    record HistoricFinding(
            FindingCode code,
            Agency agency,
            @Schema(nullable = true) Programme programme,
            @Schema(nullable = true) Long workersAffected,
            @Schema(nullable = true) Integer months,
            @Schema(nullable = true, examples = "JJ123456") String number,
            @Schema(nullable = true) Integer workplaces) {}

    /** A page of a list. */
    @Schema(name = "AssessmentHistoryPage", description = "A page of the history")
    record HistoryPage(
            List<AssessmentHistoryItem> items,
            @Schema(nullable = true) String nextCursor) {}
}
