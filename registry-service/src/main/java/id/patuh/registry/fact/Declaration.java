package id.patuh.registry.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.RegionCode;
import id.patuh.contracts.vocabulary.RowErrorCode;

/**
 * What a WLKP report declares of an employer. Source: UU 7/1981 art. 6
 *
 * @param name name of the employer
 * @param legalForm PT, CV ...; null when not given
 * @param kbliEdition 2020 or 2025; null when not given
 * @param kbli industry code of five digits; null when not given
 * @param scale business scale; null only before the first report
 * @param regionCode regency or city, four digits
 * @param address street address; null when not given
 * @param latitude degrees; null when not given
 * @param longitude degrees; null when not given
 * @param capitalIdr rupiah; null when not given
 * @param annualSalesIdr rupiah a year; null when not given
 * @param construction whether it is a construction employer
 * @param workers head count; null only before the first report
 * @param wageBillIdr rupiah a month; null only before the first report
 * @param reportedOn date of the report; null only before the first report
 */
@JsonPropertyOrder({
    "name",
    "legalForm",
    "kbliEdition",
    "kbli",
    "scale",
    "regionCode",
    "address",
    "latitude",
    "longitude",
    "capitalIdr",
    "annualSalesIdr",
    "construction",
    "workers",
    "wageBillIdr",
    "reportedOn"
})
public record Declaration(
        String name,
        String legalForm,
        Integer kbliEdition,
        String kbli,
        BusinessScale scale,
        String regionCode,
        String address,
        BigDecimal latitude,
        BigDecimal longitude,
        Long capitalIdr,
        Long annualSalesIdr,
        boolean construction,
        Integer workers,
        Long wageBillIdr,
        LocalDate reportedOn) {

    private static final List<String> EDITIONS = List.of("2020", "2025");
    private static final List<String> REPORTED = List.of("scale", "workers", "wageBillIdr", "reportedOn");
    private static final int KBLI_DIGITS = 5;

    /**
     * Reads a full report, the numbers not included.
     *
     * @param fields the record
     * @param today today in Asia/Jakarta
     * @return the report, or what is wrong with it
     */
    public static Checked<Declaration> report(Fields fields, LocalDate today) {
        FieldChecks checks = new FieldChecks(fields, today);
        checks.require("name").require("regionCode");
        REPORTED.forEach(checks::require);
        return new Checked<>(read(checks), checks.errors());
    }

    /**
     * Reads what is known of an employer that need not have reported: of scale, workers, wage bill and date all or none are given.
     *
     * @param fields the record
     * @param today today in Asia/Jakarta
     * @return the state, or what is wrong with it
     */
    public static Checked<Declaration> state(Fields fields, LocalDate today) {
        FieldChecks checks = new FieldChecks(fields, today);
        checks.require("name").require("regionCode");
        if (REPORTED.stream().anyMatch(checks::has)) {
            REPORTED.forEach(checks::require);
        }
        return new Checked<>(read(checks), checks.errors());
    }

    /**
     * Whether there is a report at all.
     *
     * @return false for an employer that only a BPJS knows
     */
    public boolean isReported() {
        return reportedOn != null;
    }

    /**
     * Digest of everything declared, the date included.
     *
     * @return equal for equal declarations
     */
    public UUID digest() {
        return Digest.of(
                name,
                legalForm,
                kbliEdition,
                kbli,
                scale,
                regionCode,
                address,
                plain(latitude),
                plain(longitude),
                capitalIdr,
                annualSalesIdr,
                construction,
                workers,
                wageBillIdr,
                reportedOn);
    }

    private static Declaration read(FieldChecks checks) {
        Boolean construction = checks.flag("construction");
        return new Declaration(
                checks.text("name", FieldChecks.SHORT_TEXT),
                checks.text("legalForm", FieldChecks.SHORT_TEXT),
                checks.oneOf("kbliEdition", EDITIONS),
                kbli(checks),
                checks.word("scale", BusinessScale.class),
                checks.value("regionCode", text -> RegionCode.parseRegency(text).value()),
                checks.text("address", FieldChecks.LONG_TEXT),
                checks.degrees("latitude", 90),
                checks.degrees("longitude", 180),
                checks.count("capitalIdr"),
                checks.count("annualSalesIdr"),
                construction != null && construction,
                checks.heads("workers"),
                checks.count("wageBillIdr"),
                checks.date("reportedOn"));
    }

    /** The edition is optional in an extract, so the five digits are checked without it. */
    private static String kbli(FieldChecks checks) {
        String code = checks.text("kbli", FieldChecks.SHORT_TEXT);
        if (code == null || code.length() == KBLI_DIGITS && code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return code;
        }
        return checks.wrong("kbli", RowErrorCode.KBLI_FORMAT, code);
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
