package id.patuh.sanctions.block;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.InvalidValueException;
import id.patuh.contracts.vocabulary.Nib;
import id.patuh.contracts.vocabulary.Npwp;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/** Reads questions: numbers into their canonical form, so that every way of writing one finds the same employer. */
final class CheckParser {
    private final Instant now;
    private final List<FieldError> errors = new ArrayList<>();

    CheckParser(Instant now) {
        this.now = now;
    }

    /**
     * Reads one question.
     *
     * @param pointer where its members stand, for errors
     * @param item the question
     * @return empty if it has an error, which is kept
     */
    Optional<CheckQuestion> read(String pointer, BatchBody.Item item) {
        Instant at = item.at() == null ? now : item.at();
        if (at.isAfter(now)) {
            errors.add(new FieldError(
                    pointer + "/at", "DATE_FUTURE", "Waktu belum terjadi.", "The moment lies in the future."));
            return Optional.empty();
        }
        String[] parts = item.identifier().split(":", 2);
        return switch (parts[0]) {
            case "NIB" ->
                canonical(pointer, parts, text -> Nib.parse(text).value())
                        .map(value -> new CheckQuestion(IdentifierType.NIB, value, item.service(), at));
            case "NPWP" ->
                canonical(pointer, parts, text -> Npwp.parse(text).value())
                        .map(value -> new CheckQuestion(IdentifierType.NPWP, value, item.service(), at));
            default -> {
                refuse(pointer, "IDENTIFIER_TYPE");
                yield Optional.empty();
            }
        };
    }

    /**
     * Refuses if anything could not be read.
     *
     * @param code catalogue entry
     * @param arguments arguments of its text
     */
    void refuseErrors(KitProblem code, Object... arguments) {
        if (!errors.isEmpty()) {
            throw Problem.of(code, arguments).with(errors);
        }
    }

    private Optional<String> canonical(String pointer, String[] parts, java.util.function.UnaryOperator<String> parse) {
        try {
            return Optional.of(parse.apply(parts.length == 2 ? parts[1] : ""));
        } catch (InvalidValueException invalid) {
            refuse(pointer, invalid.code().name());
            return Optional.empty();
        }
    }

    private void refuse(String pointer, String code) {
        errors.add(new FieldError(
                pointer + "/identifier",
                code,
                "Nomor harus berbentuk NIB:<13 digit> atau NPWP:<15 atau 16 digit>.",
                "The number must read NIB:<13 digits> or NPWP:<15 or 16 digits>."));
    }
}
