package id.patuh.registry.correction;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.statement.FieldChecks;
import id.patuh.registry.statement.RequestReader;

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
    /** Shortest reason. */
    static final int SHORTEST_REASON = 10;
    /** Longest reason. */
    static final int LONGEST_REASON = 1000;

    /**
     * Reads a request.
     *
     * @param today today in Asia/Jakarta: nothing is corrected of days to come
     * @throws Problem VALIDATION_FAILED, UNKNOWN_FIELD
     */
    static CorrectionRequest read(JsonNode body, LocalDate today) {
        RequestReader reader = RequestReader.open(body, FIELDS, today);
        FieldChecks checks = reader.fields();
        checks.require(CORRECTS).require(REASON);
        Boolean withdraw = checks.flag(WITHDRAW);
        var request = new CorrectionRequest(
                reader.id(CORRECTS),
                withdraw != null && withdraw,
                checks.date(VALID_FROM),
                checks.text(REASON, LONGEST_REASON),
                checks.text(EVIDENCE, FieldChecks.LONG_TEXT),
                body.hasNonNull(FACTS) ? body.get(FACTS) : JsonNodeFactory.instance.objectNode());
        request.addWrongs(reader, body);
        reader.requireGood();
        return request;
    }

    private void addWrongs(RequestReader reader, JsonNode body) {
        if (reason != null && reason.codePointCount(0, reason.length()) < SHORTEST_REASON) {
            reader.wrong(new FieldError(
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
                    .forEach(reader::wrong);
        }
    }
}
