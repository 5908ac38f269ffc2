package id.patuh.registry.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.statement.FieldChecks;
import id.patuh.registry.statement.RequestFields;
import id.patuh.registry.statement.RequestReader;

/** What a person decided of a candidate. */
@Schema(name = "MatchDecision", description = "The answer to a question")
record MatchDecision(
        @Schema(required = true) Answer decision,

        @Schema(
                required = true,
                description = "Why",
                maxLength = FieldChecks.LONG_TEXT,
                examples = "NPWP dan alamat sama")
        String reason,

        @Schema(nullable = true, description = "Reference to a document", maxLength = FieldChecks.LONG_TEXT)
        String evidence,

        @Schema(nullable = true, description = "SAME of two employers: the one that stays in use")
        UUID survivorId,

        @Schema(
                nullable = true,
                description = "SAME of two employers: day from which they are one, not after today",
                examples = "2026-06-01")
        LocalDate effectiveOn) {
    private static final Set<String> FIELDS = Set.of("decision", "reason", "evidence", "survivorId", "effectiveOn");
    private static final String DECISION = "decision";
    private static final String SURVIVOR = "survivorId";
    private static final String EFFECTIVE = "effectiveOn";

    /** The two answers. */
    @Schema(name = "MatchDecisionAnswer")
    enum Answer {
        /** One employer: they are merged; the employer's own number: it is given; one workplace: the newer replaces the older. */
        SAME,
        /** Two employers, another's number, two workplaces; of an implausible count: seen, it is so. Not asked again. */
        DIFFERENT
    }

    /**
     * Reads the body of a request.
     *
     * @throws Problem VALIDATION_FAILED, UNKNOWN_FIELD
     */
    static MatchDecision read(JsonNode body, LocalDate today) {
        RequestReader reader = RequestReader.open(body, FIELDS, today);
        FieldChecks checks = reader.fields();
        checks.require(DECISION).require("reason");
        MatchDecision read = new MatchDecision(
                checks.word(DECISION, Answer.class),
                checks.text("reason", FieldChecks.LONG_TEXT),
                checks.text("evidence", FieldChecks.LONG_TEXT),
                reader.id(SURVIVOR),
                checks.date(EFFECTIVE));
        reader.requireGood();
        return read;
    }

    /**
     * Lets an answer go on that fits the question: only a merger needs to know who stays in use and since when.
     *
     * @throws Problem VALIDATION_FAILED
     */
    void requireFit(MatchCandidate candidate) {
        List<FieldError> errors = new ArrayList<>();
        if (decision == Answer.SAME && candidate.reason() == MatchCandidate.Reason.IMPLAUSIBLE) {
            errors.add(new FieldError(
                    "/" + DECISION,
                    "DECISION_UNFIT",
                    "Pertanyaan ini hanya dapat dijawab DIFFERENT: sudah dilihat dan memang demikian. Data yang keliru dibetulkan"
                            + " oleh instansi pemiliknya.",
                    "This question can only be answered DIFFERENT: seen, it is so. Wrong data is corrected by the agency that"
                            + " owns it."));
        } else if (decision == Answer.SAME && candidate.rightId() != null) {
            require(errors, SURVIVOR, survivorId);
            require(errors, EFFECTIVE, effectiveOn);
            if (survivorId != null && !candidate.employers().contains(survivorId)) {
                errors.add(new FieldError(
                        "/" + SURVIVOR,
                        "NOT_OF_THE_PAIR",
                        "Harus salah satu dari kedua pemberi kerja.",
                        "It must be one of the two employers."));
            }
        } else {
            refuse(errors, SURVIVOR, survivorId);
            refuse(errors, EFFECTIVE, effectiveOn);
        }
        RequestFields.requireNone(errors);
    }

    private static void require(List<FieldError> errors, String field, Object value) {
        if (value == null) {
            RowErrorCode code = RowErrorCode.REQUIRED;
            errors.add(new FieldError("/" + field, code.name(), code.indonesian(), code.english()));
        }
    }

    private static void refuse(List<FieldError> errors, String field, Object value) {
        if (value != null) {
            errors.add(new FieldError(
                    "/" + field,
                    "ONLY_FOR_A_MERGER",
                    "Hanya diisi pada keputusan SAME atas dua pemberi kerja.",
                    "Only the decision SAME about two employers states this."));
        }
    }
}
