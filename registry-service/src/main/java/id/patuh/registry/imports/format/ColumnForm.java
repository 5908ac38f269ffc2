package id.patuh.registry.imports.format;

import static id.patuh.contracts.vocabulary.RowErrorCode.DATE_FORMAT;
import static id.patuh.contracts.vocabulary.RowErrorCode.DATE_FUTURE;
import static id.patuh.contracts.vocabulary.RowErrorCode.DATE_ORDER;
import static id.patuh.contracts.vocabulary.RowErrorCode.ENUM_UNKNOWN;
import static id.patuh.contracts.vocabulary.RowErrorCode.KBLI_FORMAT;
import static id.patuh.contracts.vocabulary.RowErrorCode.MONTH_FORMAT;
import static id.patuh.contracts.vocabulary.RowErrorCode.MONTH_FUTURE;
import static id.patuh.contracts.vocabulary.RowErrorCode.NIB_FORMAT;
import static id.patuh.contracts.vocabulary.RowErrorCode.NIK_DATE;
import static id.patuh.contracts.vocabulary.RowErrorCode.NIK_FORMAT;
import static id.patuh.contracts.vocabulary.RowErrorCode.NIK_MISPLACED;
import static id.patuh.contracts.vocabulary.RowErrorCode.NIK_REGION;
import static id.patuh.contracts.vocabulary.RowErrorCode.NIK_SERIAL;
import static id.patuh.contracts.vocabulary.RowErrorCode.NITKU_FORMAT;
import static id.patuh.contracts.vocabulary.RowErrorCode.NITKU_MISMATCH;
import static id.patuh.contracts.vocabulary.RowErrorCode.NPWP_CHECKSUM;
import static id.patuh.contracts.vocabulary.RowErrorCode.NPWP_FORMAT;
import static id.patuh.contracts.vocabulary.RowErrorCode.NUMBER_FORMAT;
import static id.patuh.contracts.vocabulary.RowErrorCode.NUMBER_NEGATIVE;
import static id.patuh.contracts.vocabulary.RowErrorCode.REGION_UNKNOWN;
import static id.patuh.contracts.vocabulary.RowErrorCode.TEXT_INVALID;
import static id.patuh.contracts.vocabulary.RowErrorCode.TEXT_TOO_LONG;

import java.util.List;
import java.util.stream.Stream;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.contracts.vocabulary.WorkplaceType;
import id.patuh.kit.problem.Phrase;
import id.patuh.registry.statement.FieldChecks;
import id.patuh.registry.statement.RowReader;

/** How the values of a column are written, in words for those who fill it in. */
public enum ColumnForm {
    /** The agency's own number. */
    OWN_NUMBER(
            "teks, paling panjang " + FieldChecks.SHORT_TEXT + " karakter",
            "text of at most " + FieldChecks.SHORT_TEXT + " characters",
            TEXT_INVALID,
            TEXT_TOO_LONG,
            NIK_MISPLACED),
    /** A name. */
    TEXT(
            "teks, paling panjang " + FieldChecks.SHORT_TEXT + " karakter",
            "text of at most " + FieldChecks.SHORT_TEXT + " characters",
            TEXT_INVALID,
            TEXT_TOO_LONG,
            NIK_MISPLACED),
    /** An address. */
    LONG_TEXT(
            "teks, paling panjang " + FieldChecks.LONG_TEXT + " karakter",
            "text of at most " + FieldChecks.LONG_TEXT + " characters",
            TEXT_INVALID,
            TEXT_TOO_LONG,
            NIK_MISPLACED),
    /** Business licence number. */
    NIB("13 digit", "13 digits", NIB_FORMAT),
    /** Tax number. */
    NPWP(
            "15 atau 16 digit; titik, tanda hubung, dan spasi boleh",
            "15 or 16 digits; points, hyphens and blanks are allowed",
            NPWP_FORMAT,
            NPWP_CHECKSUM),
    /** Number of a place of business. */
    NITKU(
            "22 digit yang diawali sepuluh digit NPWP",
            "22 digits that begin with ten of the NPWP",
            NITKU_FORMAT,
            NITKU_MISMATCH),
    /** Regency or city. */
    REGION(
            "4 digit kode kabupaten/kota dari /v1/reference/regions",
            "4 digits of a regency or city of /v1/reference/regions",
            REGION_UNKNOWN),
    /** Industry. */
    KBLI("5 digit dari /v1/reference/kbli", "5 digits of /v1/reference/kbli", KBLI_FORMAT, TEXT_TOO_LONG, TEXT_INVALID),
    /** Edition of the industry codes. */
    EDITION(RowReader.EDITIONS),
    /** Business scale. */
    SCALE(names(BusinessScale.values())),
    /** Kind of workplace. */
    WORKPLACE_TYPE(names(WorkplaceType.values())),
    /** A programme of BPJS Ketenagakerjaan. */
    TK_PROGRAMME(programmes(Agency.BPJS_TK)),
    /** A programme of BPJS Kesehatan. */
    KES_PROGRAMME(programmes(Agency.BPJS_KES)),
    /** Risk of accidents at work. */
    RISK_GROUP(RowReader.RISK_GROUPS),
    /** Yes or no. */
    FLAG(List.of("true", "false")),
    /** A day that is not after today. */
    PAST_DAY(
            "tanggal YYYY-MM-DD, dari 1900-01-01 sampai hari ini",
            "a date YYYY-MM-DD, from 1900-01-01 to today",
            DATE_FORMAT,
            DATE_FUTURE),
    /** A day. */
    DAY(
            "tanggal YYYY-MM-DD, dari 1900-01-01 sampai 2200-12-31",
            "a date YYYY-MM-DD, from 1900-01-01 to 2200-12-31",
            DATE_FORMAT,
            DATE_ORDER),
    /** A month. */
    MONTH(
            "bulan YYYY-MM, paling jauh 24 bulan setelah asOf",
            "a month YYYY-MM, at most 24 months after asOf",
            MONTH_FORMAT,
            MONTH_FUTURE),
    /** The day of a registration. */
    REGISTRATION_DAY(
            "tanggal YYYY-MM-DD, dari 1900-01-01 sampai asOf",
            "a date YYYY-MM-DD, from 1900-01-01 to asOf",
            DATE_FORMAT,
            DATE_FUTURE,
            DATE_ORDER),
    /** A number of people. */
    HEADS("bilangan bulat, angka saja", "a whole number, digits only", NUMBER_FORMAT, NUMBER_NEGATIVE),
    /** An amount. */
    RUPIAH(
            "rupiah penuh, angka saja tanpa titik, koma, atau sen",
            "whole rupiah, digits only, no separators and no decimals",
            NUMBER_FORMAT,
            NUMBER_NEGATIVE),
    /** Degrees north. */
    LATITUDE(
            "derajat desimal dengan titik, -" + RowReader.LATITUDE + " sampai " + RowReader.LATITUDE,
            "decimal degrees with a point, -" + RowReader.LATITUDE + " to " + RowReader.LATITUDE,
            NUMBER_FORMAT),
    /** Degrees east. */
    LONGITUDE(
            "derajat desimal dengan titik, -" + RowReader.LONGITUDE + " sampai " + RowReader.LONGITUDE,
            "decimal degrees with a point, -" + RowReader.LONGITUDE + " to " + RowReader.LONGITUDE,
            NUMBER_FORMAT),
    /** A person's number. */
    NIK(
            "16 digit; disimpan hanya sebagai token",
            "16 digits; kept as a token only",
            NIK_FORMAT,
            NIK_REGION,
            NIK_DATE,
            NIK_SERIAL),
    /** Programmes of one worker. */
    TK_PROGRAMMES(
            "satu atau lebih dari {0}, dipisahkan titik koma atau spasi",
            "one or more of {0}, with semicolons or blanks between", programmes(Agency.BPJS_TK)),
    /** Programmes of one worker. */
    KES_PROGRAMMES("{0}", "{0}", programmes(Agency.BPJS_KES));

    private final Phrase form;
    private final List<String> words;
    private final List<RowErrorCode> codes;

    ColumnForm(String indonesian, String english, RowErrorCode... codes) {
        this.form = new Phrase(indonesian, english);
        this.words = List.of();
        this.codes = List.of(codes);
    }

    ColumnForm(List<String> words) {
        this(words.size() == 1 ? "{0}" : "salah satu dari {0}", words.size() == 1 ? "{0}" : "one of {0}", words);
    }

    /** A form of words; they stand for {@code {0}}. */
    ColumnForm(String indonesian, String english, List<String> words) {
        String all = String.join(", ", words);
        this.form = new Phrase(indonesian.replace("{0}", all), english.replace("{0}", all));
        this.words = words;
        this.codes = List.of(ENUM_UNKNOWN);
    }

    /** How a value is written. */
    public Phrase form() {
        return form;
    }

    /** The words that are known; empty where any value of the form is. */
    public List<String> words() {
        return words;
    }

    /** What can be wrong with a value. */
    public List<RowErrorCode> codes() {
        return codes;
    }

    /** Whether values are words for people, in which a natural person's number may stand by mistake. */
    boolean isText() {
        return this == OWN_NUMBER || this == TEXT || this == LONG_TEXT;
    }

    private static List<String> names(Enum<?>... constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    private static List<String> programmes(Agency agency) {
        return Stream.of(Programme.values())
                .filter(programme -> programme.agency() == agency)
                .map(Programme::name)
                .toList();
    }
}
