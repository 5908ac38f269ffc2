package id.patuh.registry.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import id.patuh.contracts.vocabulary.InvalidValueException;
import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.fact.FieldChecks;
import id.patuh.registry.fact.JsonFields;
import id.patuh.registry.fact.Period;
import id.patuh.registry.fact.RequestFields;
import id.patuh.registry.fact.RowError;

/**
 * A correction as it was asked for.
 *
 * @param corrects the record to be corrected
 * @param withdraw true when it never was true and nothing takes its place
 * @param validFrom first day of the correction; null for that of the record
 * @param endGiven whether the request says something about an end, be it that there is none
 * @param validTo first day on which the correction no longer holds; null for none
 * @param reason why
 * @param evidence what it is corrected by; null where nothing is named
 * @param facts a merge patch of the record's facts; missing when they stay
 */
record CorrectionRequest(
        UUID corrects,
        boolean withdraw,
        LocalDate validFrom,
        boolean endGiven,
        LocalDate validTo,
        String reason,
        String evidence,
        JsonNode facts) {

    private static final String CORRECTS = "corrects";
    private static final String WITHDRAW = "withdraw";
    private static final String VALID_FROM = "validFrom";
    private static final String VALID_TO = "validTo";
    private static final String REASON = "reason";
    private static final String EVIDENCE = "evidence";
    private static final String FACTS = "facts";
    private static final Set<String> FIELDS = Set.of(CORRECTS, WITHDRAW, VALID_FROM, VALID_TO, REASON, EVIDENCE, FACTS);
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;

    /**
     * Reads a request.
     *
     * @param body its body
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
                body.has(VALID_TO),
                checks.date(VALID_TO),
                checks.text(REASON, LONGEST_REASON),
                checks.text(EVIDENCE, FieldChecks.LONG_TEXT),
                body.path(FACTS).isNull() ? MissingNode.getInstance() : body.path(FACTS));
        List<FieldError> errors =
                new ArrayList<>(checks.errors().stream().map(RowError::inBody).toList());
        request.addWrongs(errors, body);
        RequestFields.requireNone(errors);
        return request;
    }

    /**
     * The period that the correction states; what is not said stays as it was.
     *
     * @param from first day of the record
     * @param to first day on which the record no longer holds; null for none
     * @throws Problem VALIDATION_FAILED when it has no day
     */
    Period period(LocalDate from, LocalDate to) {
        Period period = new Period(validFrom == null ? from : validFrom, endGiven ? validTo : to);
        if (!period.endsAfter(period.from())) {
            RequestFields.requireNone(List.of(new FieldError(
                    "/" + VALID_TO,
                    "PERIOD_EMPTY",
                    "Akhir masa berlaku harus sesudah hari pertamanya.",
                    "The end of the period must be after its first day.")));
        }
        return period;
    }

    private void addWrongs(List<FieldError> errors, JsonNode body) {
        if (reason != null && reason.length() < SHORTEST_REASON) {
            errors.add(new FieldError(
                    "/" + REASON,
                    "TEXT_TOO_SHORT",
                    "Teks terlalu pendek; sedikitnya " + SHORTEST_REASON + " karakter.",
                    "The text is too short; it needs at least " + SHORTEST_REASON + " characters."));
        }
        if (withdraw) {
            Stream.of(VALID_FROM, VALID_TO, FACTS)
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
