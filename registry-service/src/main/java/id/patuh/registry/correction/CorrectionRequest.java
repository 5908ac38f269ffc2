package id.patuh.registry.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import id.patuh.contracts.vocabulary.InvalidValueException;
import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.statement.FieldChecks;
import id.patuh.registry.statement.JsonFields;
import id.patuh.registry.statement.RequestFields;
import id.patuh.registry.statement.RowError;

/**
 * A correction as it was asked for. {@code validFrom} is null for that of the statement; {@code evidence} is null where nothing is named.
 *
 * @param withdraw true when it never was true and nothing takes its place
 * @param facts a merge patch of what is stated; empty where it stays
 */
record CorrectionRequest(
        UUID corrects, boolean withdraw, LocalDate validFrom, String reason, String evidence, JsonNode facts) {

    /** Member with the merge patch. */
    static final String FACTS = "facts";

    private static final String CORRECTS = "corrects";
    private static final String WITHDRAW = "withdraw";
    private static final String VALID_FROM = "validFrom";
    private static final String REASON = "reason";
    private static final String EVIDENCE = "evidence";
    private static final Set<String> FIELDS = Set.of(CORRECTS, WITHDRAW, VALID_FROM, REASON, EVIDENCE, FACTS);
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;

    /**
     * Reads a request.
     *
     * @param today today in Asia/Jakarta: nothing is corrected of days to come
     * @throws Problem VALIDATION_FAILED, UNKNOWN_FIELD
     */
    static CorrectionRequest read(JsonNode body, LocalDate today) {
        RequestFields.requireKnown(body, FIELDS);
        FieldChecks checks = new FieldChecks(JsonFields.strict(body), today);
        checks.require(CORRECTS).require(REASON);
        Boolean withdraw = checks.flag(WITHDRAW);
        var request = new CorrectionRequest(
                checks.value(CORRECTS, CorrectionRequest::id),
                withdraw != null && withdraw,
                checks.date(VALID_FROM),
                checks.text(REASON, LONGEST_REASON),
                checks.text(EVIDENCE, FieldChecks.LONG_TEXT),
                body.hasNonNull(FACTS) ? body.get(FACTS) : JsonNodeFactory.instance.objectNode());
        List<FieldError> errors =
                new ArrayList<>(checks.errors().stream().map(RowError::inBody).toList());
        request.addWrongs(errors, body);
        RequestFields.requireNone(errors);
        return request;
    }

    private void addWrongs(List<FieldError> errors, JsonNode body) {
        if (reason != null && reason.codePointCount(0, reason.length()) < SHORTEST_REASON) {
            errors.add(new FieldError(
                    "/" + REASON,
                    "TEXT_TOO_SHORT",
                    "Teks terlalu pendek; sedikitnya " + SHORTEST_REASON + " karakter.",
                    "The text is too short; it needs at least " + SHORTEST_REASON + " characters."));
        }
        if (withdraw) {
            Stream.of(VALID_FROM, FACTS)
                    .filter(body::hasNonNull)
                    .map(name -> new FieldError(
                            "/" + name,
                            "NOT_WITH_WITHDRAWAL",
                            "Tidak diisi pada pencabutan.",
                            "A withdrawal does not state this."))
                    .forEach(errors::add);
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new InvalidValueException(RowErrorCode.TEXT_INVALID);
        }
    }
}
