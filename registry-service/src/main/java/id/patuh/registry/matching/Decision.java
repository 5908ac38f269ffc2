package id.patuh.registry.matching;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.fact.FieldChecks;
import id.patuh.registry.fact.JsonFields;
import id.patuh.registry.fact.RequestFields;
import id.patuh.registry.merging.MergeRequest;

/** What a person decided of a candidate. */
@Schema(name = "MatchDecision", description = "Whether two employers are one")
record Decision(
        @Schema(required = true) Verdict decision,

        @Schema(required = true, description = "Why", examples = "NPWP dan alamat sama")
        String reason,

        @Schema(nullable = true, description = "Reference to a document")
        String evidence,

        @Schema(nullable = true, description = "SAME: the one of both that stays in use")
        UUID survivorId,

        @Schema(
                nullable = true,
                description = "SAME: day from which they are one, not after today",
                examples = "2026-06-01")
        LocalDate effectiveOn) {
    private static final Set<String> FIELDS = Set.of("decision", "reason", "evidence", "survivorId", "effectiveOn");
    private static final String SURVIVOR = "survivorId";
    private static final String EFFECTIVE = "effectiveOn";

    /** The two answers. */
    @Schema(name = "MatchVerdict")
    enum Verdict {
        /** One employer: they are merged. */
        SAME,
        /** Two employers: the pair is not suggested again. */
        DIFFERENT
    }

    /**
     * Reads the body of a request.
     *
     * @throws Problem VALIDATION_FAILED, UNKNOWN_FIELD
     */
    static Decision read(JsonNode body, LocalDate today) {
        RequestFields.requireKnown(body, FIELDS);
        FieldChecks checks = new FieldChecks(JsonFields.strict(body), today);
        checks.require("decision").require("reason");
        Verdict verdict = checks.word("decision", Verdict.class);
        if (verdict == Verdict.SAME) {
            checks.require(SURVIVOR).require(EFFECTIVE);
        } else if (verdict == Verdict.DIFFERENT && (checks.has(SURVIVOR) || checks.has(EFFECTIVE))) {
            checks.wrong(checks.has(SURVIVOR) ? SURVIVOR : EFFECTIVE, RowErrorCode.TEXT_INVALID, null);
        }
        Decision read = new Decision(
                verdict,
                checks.text("reason", FieldChecks.LONG_TEXT),
                checks.text("evidence", FieldChecks.LONG_TEXT),
                MergeRequest.id(checks, SURVIVOR),
                checks.date(EFFECTIVE));
        RequestFields.requireGood(checks.errors());
        return read;
    }

    /**
     * Which of two stays in use.
     *
     * @throws Problem VALIDATION_FAILED when it is neither
     */
    UUID survivorOf(UUID left, UUID right) {
        if (!survivorId.equals(left) && !survivorId.equals(right)) {
            throw Problem.of(KitProblem.VALIDATION_FAILED)
                    .with(new FieldError(
                            "/" + SURVIVOR,
                            "NOT_OF_THE_PAIR",
                            "Harus salah satu dari kedua pemberi kerja.",
                            "It must be one of the two employers."));
        }
        return survivorId;
    }
}
