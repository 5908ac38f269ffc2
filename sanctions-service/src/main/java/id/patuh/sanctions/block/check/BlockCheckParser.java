package id.patuh.sanctions.block.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.patuh.contracts.vocabulary.InvalidValueException;
import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.nik.NikKey;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Phrase;
import id.patuh.kit.problem.Problem;

/** Reads questions; what it lets through, the query can answer. */
final class BlockCheckParser {
    private final Instant now;
    private final NikKey nikKey;
    private final List<FieldError> errors = new ArrayList<>();

    BlockCheckParser(Instant now, NikKey nikKey) {
        this.now = now;
        this.nikKey = nikKey;
    }

    /** Reads one question; empty if it has an error, which is kept. */
    Optional<BlockCheckQuestion> read(String pointer, BlockCheckBatch.Item item) {
        boolean timely = past(pointer + "/at", item.at()) & past(pointer + "/knownAt", item.knownAt());
        Instant at = item.at() == null ? now : item.at();
        return number(pointer + "/identifier", item.identifier())
                .filter(number -> timely)
                .map(number -> new BlockCheckQuestion(
                        number, item.service(), at, item.knownAt(), item.at() != null || item.knownAt() != null));
    }

    private boolean past(String pointer, Instant moment) {
        if (moment == null) {
            return true;
        }
        if (moment.isAfter(now)) {
            errors.add(
                    new FieldError(pointer, "DATE_FUTURE", "Waktu belum terjadi.", "The moment lies in the future."));
            return false;
        }
        return true;
    }

    private Optional<RequestedNumber> number(String pointer, String identifier) {
        String[] parts = identifier.split(":", 2);
        String text = parts.length == 2 ? parts[1] : "";
        return switch (parts[0]) {
            case "NIB" -> parsed(pointer, text, RequestedNumber::nib);
            case "NPWP" -> parsed(pointer, text, npwp -> RequestedNumber.npwp(npwp, nikKey));
            default -> {
                errors.add(new FieldError(
                        pointer,
                        "IDENTIFIER_TYPE",
                        "Nomor harus berbentuk NIB:<13 digit> atau NPWP:<15 atau 16 digit>.",
                        "The number must read NIB:<13 digits> or NPWP:<15 or 16 digits>."));
                yield Optional.empty();
            }
        };
    }

    private Optional<RequestedNumber> parsed(String pointer, String text, Function<String, RequestedNumber> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (InvalidValueException invalid) {
            errors.add(refused(pointer, invalid.code()));
            return Optional.empty();
        }
    }

    private static FieldError refused(String pointer, RowErrorCode code) {
        return switch (code) {
            case NIB_FORMAT ->
                new FieldError(
                        pointer,
                        code.name(),
                        "NIB tidak sah: 13 digit yang tidak semuanya nol.",
                        "The NIB is not valid: it has 13 digits that are not all zero.");
            case NPWP_CHECKSUM ->
                new FieldError(
                        pointer,
                        code.name(),
                        "NPWP tidak sah: digit pemeriksanya tidak sesuai.",
                        "The NPWP is not valid: its check digit does not match.");
            default ->
                new FieldError(
                        pointer,
                        code.name(),
                        "NPWP tidak sah: harus 15 atau 16 digit.",
                        "The NPWP is not valid: it has 15 or 16 digits.");
        };
    }

    /**
     * Refuses if anything in the parameters of a URL could not be read.
     *
     * @throws Problem PARAMETER_INVALID
     */
    void refuseParameters() {
        if (!errors.isEmpty()) {
            Phrase what = new Phrase(named(FieldError::indonesian), named(FieldError::english));
            throw Problem.of(KitProblem.PARAMETER_INVALID, what).with(errors);
        }
    }

    /** The parameters, each with what is wrong with it. */
    private String named(Function<FieldError, String> language) {
        return errors.stream()
                .map(error -> error.field().substring(1) + " ("
                        + language.apply(error).replaceFirst("[.]$", "") + ")")
                .collect(Collectors.joining(", "));
    }

    /**
     * Refuses if anything in a body could not be read.
     *
     * @throws Problem VALIDATION_FAILED
     */
    void refuseBody() {
        if (!errors.isEmpty()) {
            throw Problem.of(KitProblem.VALIDATION_FAILED).with(errors);
        }
    }
}
