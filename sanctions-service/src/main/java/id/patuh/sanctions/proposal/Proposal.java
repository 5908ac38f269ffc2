package id.patuh.sanctions.proposal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.sanctions.sanctioncase.command.Ground;

/**
 * A proposal.
 *
 * @param employerId who stands for the legal person today
 * @param employerName empty if no event about the employer has arrived
 * @param agency whose officers act on it
 * @param caseId case in which the step would be taken, or that raised the proposal; null otherwise
 * @param complianceClass class by the assessment; null where a case raised it
 * @param grounds what was found, or of a step in a case: what is cured, with the assessment as evidence
 * @param asOf day of the assessment; null where a case raised it
 * @param visitId visit whose record is evidence; null without one
 * @param step action that follows it: {@code open}, or an action on the case
 * @param openedCaseId case that was opened; null otherwise
 * @param reason why it was dismissed; null otherwise
 * @param decidedAt when somebody acted on it; null before
 * @param decidedBy who did; null before
 */
public record Proposal(
        UUID id,
        long version,
        ProposalKind kind,
        ProposalState state,
        UUID employerId,
        String employerName,
        String regionCode,
        Agency agency,
        @Schema(nullable = true) UUID caseId,
        @JsonProperty("class") @Schema(nullable = true) ComplianceClass complianceClass,
        BigDecimal priority,
        Set<Programme> programmes,
        List<Ground> grounds,
        @Schema(nullable = true) LocalDate asOf,
        @Schema(nullable = true) UUID visitId,
        String step,
        Instant proposedAt,
        @Schema(nullable = true) UUID openedCaseId,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) Instant decidedAt,
        @Schema(nullable = true) String decidedBy) {

    /** The same, for who stands for the legal person. */
    Proposal of(UUID survivor) {
        return new Proposal(
                id,
                version,
                kind,
                state,
                survivor,
                employerName,
                regionCode,
                agency,
                caseId,
                complianceClass,
                priority,
                programmes,
                grounds,
                asOf,
                visitId,
                step,
                proposedAt,
                openedCaseId,
                reason,
                decidedAt,
                decidedBy);
    }
}
