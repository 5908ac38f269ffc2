package id.patuh.registry.merging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Nib;
import id.patuh.contracts.vocabulary.Npwp;
import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.openapi.NeedsOneOf;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.identity.WantedIdentifier;
import id.patuh.registry.statement.FieldChecks;
import id.patuh.registry.statement.JsonFields;
import id.patuh.registry.statement.RequestFields;
import id.patuh.registry.statement.RequestReader;
import id.patuh.registry.statement.RowError;

/**
 * What is asked for when members of an employer go to another. {@code evidence} is null when none is named; {@code toEmployerId} is null
 * for a new one.
 *
 * @param effectiveOn day from which they are the other's, not after today
 */
@NeedsOneOf({"records", "identifiers"})
@Schema(name = "SplitBody", description = "What goes to another employer, since when and why")
public record SplitRequest(
        @Schema(
                required = true,
                description = "Day from which it is the other's, not after today",
                examples = "2026-06-01")
        LocalDate effectiveOn,

        @Schema(
                required = true,
                description = "Why",
                maxLength = FieldChecks.LONG_TEXT,
                examples = "Pemisahan usaha menurut akta")
        String reason,

        @Schema(nullable = true, description = "Reference to a document", maxLength = FieldChecks.LONG_TEXT)
        String evidence,

        @Schema(nullable = true, description = "An existing employer that gets it; none for a new one")
        UUID toEmployerId,

        @Schema(
                nullable = true,
                description = "Records that go; a new employer needs at least one",
                maxItems = RequestReader.LONGEST_LIST)
        List<UUID> records,

        @Schema(nullable = true, description = "Identity numbers that go", maxItems = RequestReader.LONGEST_LIST)
        List<Number> identifiers) {

    private static final Set<String> FIELDS =
            Set.of("effectiveOn", "reason", "evidence", "toEmployerId", "records", "identifiers");
    private static final Set<String> NUMBER_FIELDS = Set.of("type", "value", "branch");

    /**
     * An identity number.
     *
     * @param value 13, 15 or 16 digits
     * @param branch true for the full number of a branch alone, where the taxpayer's number stays
     */
    @Schema(name = "SplitIdentifier", description = "An identity number that goes")
    public record Number(
            @Schema(required = true, description = "NIB or NPWP")
            IdentifierType type,

            @Schema(required = true, pattern = Nib.PATTERN + "|" + Npwp.PATTERN)
            String value,

            @Schema(
                    nullable = true,
                    description = "True for the full NPWP of a branch alone; the taxpayer's number stays")
            Boolean branch) {

        WantedIdentifier query() {
            return WantedIdentifier.of(type, value);
        }
    }

    /**
     * Reads the body of a request.
     *
     * @throws Problem VALIDATION_FAILED, UNKNOWN_FIELD
     */
    static SplitRequest read(JsonNode body, LocalDate today) {
        RequestReader reader = RequestReader.open(body, FIELDS, today);
        FieldChecks checks = reader.fields();
        checks.require("effectiveOn").require("reason");
        SplitRequest read = new SplitRequest(
                checks.date("effectiveOn"),
                checks.text("reason", FieldChecks.LONG_TEXT),
                checks.text("evidence", FieldChecks.LONG_TEXT),
                reader.id("toEmployerId"),
                reader.ids("records"),
                numbers(reader));
        reader.requireGood();
        return read;
    }

    private static List<Number> numbers(RequestReader reader) {
        JsonNode items = reader.list("identifiers");
        List<Number> numbers = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            numbers.add(number(items.get(i), "identifiers/" + i, reader.fields()));
        }
        return numbers.stream().distinct().toList();
    }

    private static Number number(JsonNode item, String member, FieldChecks checks) {
        RequestFields.requireKnown(item, "/" + member, NUMBER_FIELDS);
        FieldChecks own = new FieldChecks(JsonFields.strict(item), LocalDate.MAX);
        own.require("type").require("value");
        IdentifierType type = own.word("type", IdentifierType.class);
        if (type != null && type != IdentifierType.NIB && type != IdentifierType.NPWP) {
            type = own.wrong("type", RowErrorCode.ENUM_UNKNOWN, type.name());
        }
        IdentifierType known = type;
        String value = known == null
                ? null
                : own.value("value", text -> WantedIdentifier.of(known, text).value());
        Boolean branch = own.flag("branch");
        own.errors().forEach(error -> checks.errors()
                .add(new RowError(member + "/" + error.field(), error.code(), error.value())));
        return new Number(type, value, branch);
    }
}
