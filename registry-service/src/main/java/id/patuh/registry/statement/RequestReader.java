package id.patuh.registry.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.Problem;
import id.patuh.kit.problem.ValueFault;
import id.patuh.kit.text.Numerals;

/** Reads the members of a JSON request: those a row could have through {@link #fields}, and ids and lists, which no row has. */
public final class RequestReader {
    /** Most items of a list. */
    public static final int LONGEST_LIST = 1000;

    private final JsonNode body;
    private final FieldChecks fields;
    private final List<FieldError> errors = new ArrayList<>(0);

    private RequestReader(JsonNode body, LocalDate today) {
        this.body = body;
        this.fields = new FieldChecks(JsonFields.strict(body), today);
    }

    /**
     * Opens the body of a request.
     *
     * @param today today in Asia/Jakarta: no date may be after it
     * @throws Problem VALIDATION_FAILED when it is no object, UNKNOWN_FIELD
     */
    public static RequestReader open(JsonNode body, Set<String> known, LocalDate today) {
        RequestFields.requireKnown(body, known);
        return new RequestReader(body, today);
    }

    /** Reads the members that rows have too. */
    public FieldChecks fields() {
        return fields;
    }

    /** Reads an id; null when it is missing or blank, or is no UUID, which leaves an error. */
    public UUID id(String name) {
        JsonNode value = body.path(name);
        boolean absent = value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.asText().isBlank();
        return absent ? null : parsed("/" + name, value).orElse(null);
    }

    /** Reads a list of ids, each of them once; empty when it is missing. Whatever is no UUID leaves an error. */
    public List<UUID> ids(String name) {
        JsonNode items = list(name);
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            parsed("/" + name + "/" + i, items.get(i)).ifPresent(ids::add);
        }
        return ids.stream().distinct().toList();
    }

    /** Reads a list; one without items when it is missing, or is no list or too long, which leaves an error. */
    public JsonNode list(String name) {
        JsonNode items = body.path(name);
        if (items.size() > LONGEST_LIST) {
            wrong(ValueFault.LENGTH.at(
                    "/" + name,
                    "Paling banyak " + LONGEST_LIST + " butir.",
                    "There may be at most " + LONGEST_LIST + " items."));
            return MissingNode.getInstance();
        }
        if (items.isArray() || items.isMissingNode() || items.isNull()) {
            return items;
        }
        wrong(new FieldError(
                "/" + name, "TYPE_MISMATCH", "Nilai harus berupa larik JSON.", "The value must be a JSON array."));
        return MissingNode.getInstance();
    }

    /** Leaves an error. */
    public void wrong(FieldError error) {
        errors.add(error);
    }

    /**
     * Refuses a request with errors.
     *
     * @throws Problem VALIDATION_FAILED unless there are none
     */
    public void requireGood() {
        RequestFields.requireNone(Stream.concat(fields.errors().stream().map(RowError::inBody), errors.stream())
                .toList());
    }

    private Optional<UUID> parsed(String pointer, JsonNode value) {
        Optional<UUID> id = value.isTextual()
                ? Optional.ofNullable(Numerals.uuid(value.asText().strip()))
                : Optional.empty();
        if (id.isEmpty()) {
            wrong(ValueFault.UUID_FORMAT.at(pointer));
        }
        return id;
    }
}
