package id.patuh.sanctions.block.check;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnore;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.sanctions.policy.LookUpRule.FailPolicy;

/**
 * Answer to one question of a licensing system.
 *
 * @param identifier the number asked for, in canonical form; masked where it is the NPWP of a natural person
 * @param service the service asked for; null for any
 * @param knownAt answered as known at this moment; null for all that is known now
 * @param reason why nothing can be said; null unless INCONCLUSIVE
 * @param decisionNumber earliest decision in force; null unless BLOCKED
 * @param unit unit that took it; null unless BLOCKED
 * @param since since when it is in force; null unless BLOCKED
 * @param suspended decisions that would be in force were they not suspended
 * @param unregistered agencies with which the employer must be registered and is not
 * @param missingProgrammes mandatory programmes the employer is not in, for information
 * @param asOf until when everything that was published is in the answer, not after {@code at} or {@code knownAt}; null while nothing was
 *     received
 * @param maxAge how old the data may be, an ISO 8601 period of days; older than that they say nothing, and the answer is INCONCLUSIVE
 *     unless it is BLOCKED or UNKNOWN
 * @param statedAt time of the newest statement about the employer, or, for UNKNOWN, of the newest event of the registry; not after
 *     {@code knownAt}; null while nothing was received
 * @param failPolicy what to do about the service when the answer is INCONCLUSIVE or there is none
 */
@Schema(name = "ServiceBlockCheck")
record BlockCheckAnswer(
        String identifier,
        @Schema(nullable = true) ServiceType service,
        Instant at,
        @Schema(nullable = true) Instant knownAt,
        BlockCheckStatus status,
        @Schema(nullable = true) InconclusiveReason reason,
        @Schema(nullable = true) String decisionNumber,
        @Schema(nullable = true) String unit,
        @Schema(nullable = true) Instant since,
        List<InForce> blocks,
        List<InForce> suspended,
        List<Agency> unregistered,
        List<Programme> missingProgrammes,
        @Schema(nullable = true) Instant asOf,
        @Schema(examples = "P31D") String maxAge,
        @Schema(nullable = true) Instant statedAt,
        FailPolicy failPolicy,
        Instant checkedAt,
        @JsonIgnore UUID employerId) {

    /** A decision in force. */
    @Schema(name = "BlockInForce")
    record InForce(String decisionNumber, String unit, Agency agency, ServiceType service, Instant since) {}

    static BlockCheckAnswer of(
            BlockCheckQuestion question, AnswerParts parts, AnswerRule rule, Instant asOf, Instant checkedAt) {
        AnswerRule.Outcome outcome = rule.outcome(parts, question.service(), question.at());
        List<InForce> inForce =
                outcome.inForce().stream().map(NamedBlock::shown).toList();
        InForce earliest = inForce.isEmpty() ? null : inForce.getFirst();
        return new BlockCheckAnswer(
                question.identifier(),
                question.service(),
                question.at(),
                question.knownAt(),
                outcome.status(),
                outcome.reason(),
                earliest == null ? null : earliest.decisionNumber(),
                earliest == null ? null : earliest.unit(),
                earliest == null ? null : earliest.since(),
                inForce,
                outcome.suspended().stream().map(NamedBlock::shown).toList(),
                parts.unregistered(),
                parts.missing() == null ? List.of() : parts.missing(),
                asOf,
                "P" + rule.policy().maximumAgeDays() + "D",
                parts.statedAt(),
                rule.policy().failPolicy(question.service()),
                checkedAt,
                parts.employerId());
    }

    /** What decides whether the answer is the same as another one: all but the times of asking, and the time of the data by the hour. */
    String fingerprint() {
        return status + "|" + reason + "|" + blocks + "|" + suspended + "|" + unregistered + "|" + missingProgrammes
                + "|" + statedAt + "|" + (asOf == null ? null : asOf.truncatedTo(ChronoUnit.HOURS)) + "|" + maxAge + "|"
                + failPolicy;
    }
}
