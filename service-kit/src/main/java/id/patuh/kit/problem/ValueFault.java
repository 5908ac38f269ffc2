package id.patuh.kit.problem;

import java.util.Collection;
import java.util.stream.Stream;

/** What can be wrong with the form of one value, in a body, the query, the path or a header. */
public enum ValueFault {
    /** Nothing where something must be. */
    REQUIRED("Wajib diisi.", "A value is required."),
    /** Characters that cannot be stored, shown or seen. */
    TEXT_INVALID(
            "Teks memuat karakter yang tidak diperbolehkan atau tidak terlihat.",
            "The text holds characters that are not allowed, or none that can be seen."),
    /** No day. */
    DATE_FORMAT(
            "Tanggal harus berbentuk YYYY-MM-DD, dari 1900-01-01 sampai 2200-12-31.",
            "The date must have the form YYYY-MM-DD and lie between 1900-01-01 and 2200-12-31."),
    /** No month. */
    MONTH_FORMAT(
            "Bulan harus berbentuk YYYY-MM, dari 1900-01 sampai 2200-12.",
            "The month must have the form YYYY-MM and lie between 1900-01 and 2200-12."),
    /** No moment; its code is that of a day. */
    MOMENT_FORMAT(
            "DATE_FORMAT",
            "Waktu harus berbentuk ISO 8601 dalam UTC, misalnya 2026-06-30T01:02:03Z, dari tahun 1900 sampai 2200.",
            "The time must be ISO 8601 in UTC, such as 2026-06-30T01:02:03Z, from 1900 to 2200."),
    /** No id. */
    UUID_FORMAT("Nilai harus berupa UUID.", "The value must be a UUID."),
    /** No whole number. */
    NUMBER_FORMAT(
            "Nilai harus bilangan bulat yang ditulis dengan angka saja, tanpa pemisah ribuan, desimal, atau eksponen.",
            "The value must be a whole number written with digits only, without separators, decimals or exponent."),
    /** A whole number outside of what is possible. */
    NUMBER_RANGE("Angka di luar batas.", "The number is out of range."),
    /** Neither true nor false. */
    FORMAT("Nilai harus true atau false.", "The value must be true or false."),
    /** None of the words that are known; {@link #unknownWord} lists them. */
    ENUM_UNKNOWN("Nilai bukan salah satu yang diperbolehkan.", "The value is not one of those allowed."),
    /** A value of another JSON type. */
    TYPE_MISMATCH("Jenis nilai tidak sesuai.", "The value has the wrong JSON type."),
    /** A parameter without a value. */
    PARAMETER_EMPTY(
            "Parameter tidak berisi nilai; isi, atau hilangkan parameternya.",
            "The parameter has no value; give one, or leave the parameter out."),
    /** A parameter that says more than one thing. */
    PARAMETER_REPEATED("Parameter hanya boleh diberikan satu kali.", "The parameter may be given only once."),
    /** A parameter that the operation does not have. */
    PARAMETER_UNKNOWN("Parameter tidak dikenal.", "The parameter is not known."),
    /** A text or list that is too short or too long. */
    LENGTH("Panjang di luar batas.", "The length is out of range."),
    /** Less than nothing. */
    NUMBER_NEGATIVE("Nilai tidak boleh negatif.", "The value must not be negative."),
    /** A day or moment that has not come. */
    DATE_FUTURE("Tanggal tidak boleh di masa depan.", "The date must not be in the future."),
    /** A day or moment that has gone. */
    DATE_PAST("Tanggal tidak boleh sudah lewat.", "The date must not be in the past."),
    /** A value where none may be. */
    NOT_ALLOWED("Tidak boleh diisi.", "No value is allowed here."),
    /** Anything else. */
    INVALID("Nilai tidak sah.", "The value is not valid.");

    private final String code;
    private final String indonesian;
    private final String english;

    ValueFault(String indonesian, String english) {
        this(null, indonesian, english);
    }

    ValueFault(String code, String indonesian, String english) {
        this.code = code == null ? name() : code;
        this.indonesian = indonesian;
        this.english = english;
    }

    /** The text in Indonesian, without the values of the case. */
    public String indonesian() {
        return indonesian;
    }

    /** The text in English, without the values of the case. */
    public String english() {
        return english;
    }

    /** The fault of one member, at its JSON Pointer or {@code /<name>}. */
    public FieldError at(String pointer) {
        return new FieldError(pointer, code, indonesian, english);
    }

    /** The same fault in the words of the case. */
    public FieldError at(String pointer, String inIndonesian, String inEnglish) {
        return new FieldError(pointer, code, inIndonesian, inEnglish);
    }

    /** The code that is answered. */
    public String code() {
        return code;
    }

    /** The fault of a word that is none of those known. */
    public static FieldError unknownWord(String pointer, Collection<String> known) {
        String words = String.join(", ", known);
        return new FieldError(
                pointer,
                ENUM_UNKNOWN.name(),
                "Nilai harus salah satu dari: " + words + ".",
                "The value must be one of: " + words + ".");
    }

    /** The fault of a word that is no constant of a type. */
    public static FieldError unknownWord(String pointer, Class<?> type) {
        return unknownWord(
                pointer,
                Stream.of(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList());
    }
}
