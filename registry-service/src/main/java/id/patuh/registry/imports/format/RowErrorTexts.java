package id.patuh.registry.imports.format;

import java.util.Optional;
import java.util.regex.Pattern;

import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.problem.Phrase;

/** What is wrong with a row and how it is mended, in words that go by its column and value. */
public final class RowErrorTexts {
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]([.,][0-9]+)?[eE]\\+?[0-9]+");
    private static final Pattern SEPARATED = Pattern.compile("[0-9]{1,3}([.,\u00a0 ][0-9]{3})+");
    private static final Pattern FRACTION = Pattern.compile("([0-9]+)[.,]0{1,2}");
    private static final int NIB_DIGITS = 13;

    private RowErrorTexts() {}

    /** The words for an error. {@code value} is null when the field was empty. */
    public static Phrase of(ImportSource source, String field, RowErrorCode code, String value) {
        Optional<ColumnForm> form = source.column(field).map(ExtractColumn::form);
        return switch (code) {
            case ENUM_UNKNOWN -> form.map(RowErrorTexts::oneOf).orElseGet(() -> general(code));
            case NUMBER_FORMAT -> number(form, value).orElseGet(() -> general(code));
            case NIB_FORMAT, NPWP_FORMAT, NITKU_FORMAT -> digits(code, value);
            case COLUMN_COUNT -> count(value).orElseGet(() -> general(code));
            case REQUIRED -> source.column(field).isEmpty() ? general(code) : required(form.orElseThrow());
            default -> general(code);
        };
    }

    private static Phrase general(RowErrorCode code) {
        return new Phrase(code.indonesian(), code.english());
    }

    private static Phrase required(ColumnForm form) {
        return new Phrase(
                "Wajib diisi: " + form.form().indonesian() + ".",
                "The field is required: " + form.form().english() + ".");
    }

    private static Phrase oneOf(ColumnForm form) {
        return new Phrase(
                "Isi dengan " + form.form().indonesian() + "; huruf besar dan kecil dibedakan.",
                "Write " + form.form().english() + "; capitals matter.");
    }

    private static Optional<Phrase> number(Optional<ColumnForm> form, String value) {
        return form.map(known -> new Phrase(
                "Tulis " + known.form().indonesian() + "." + meant(value, "Bila maksudnya %s, tulis %s."),
                "Write " + known.form().english() + "." + meant(value, "If %s is meant, write %s.")));
    }

    private static String meant(String value, String words) {
        if (value == null) {
            return "";
        }
        String digits = SEPARATED.matcher(value).matches()
                ? value.replaceAll("[^0-9]", "")
                : FRACTION.matcher(value).matches() ? FRACTION.matcher(value).replaceAll("$1") : null;
        return digits == null ? "" : " " + words.formatted(digits, digits);
    }

    private static Phrase digits(RowErrorCode code, String value) {
        if (value != null && SCIENTIFIC.matcher(value).matches()) {
            return new Phrase(
                    code.indonesian()
                            + " Excel telah memotong nomor ini dan tidak dapat dipulihkan: jadikan kolomnya teks,"
                            + " lalu isi kembali nomor aslinya.",
                    code.english()
                            + " Excel has cut this number and it cannot be recovered: make the column text and fill in the"
                            + " number again.");
        }
        if (code == RowErrorCode.NIB_FORMAT && value != null && value.matches("[0-9]{" + (NIB_DIGITS - 1) + "}")) {
            return new Phrase(
                    code.indonesian() + " Mungkin angka nol di depannya hilang; jadikan kolomnya teks.",
                    code.english() + " A leading zero may be lost; make the column text.");
        }
        return general(code);
    }

    private static Optional<Phrase> count(String value) {
        String[] parts = value == null ? new String[0] : value.split("/");
        return parts.length != 2
                ? Optional.empty()
                : Optional.of(new Phrase(
                        "Baris ini memuat " + parts[0] + " kolom, sedangkan judul memuat " + parts[1]
                                + "; periksa pemisah dan tanda kutip.",
                        "The record has " + parts[0] + " fields and the header " + parts[1]
                                + "; check separators and quotation marks."));
    }
}
