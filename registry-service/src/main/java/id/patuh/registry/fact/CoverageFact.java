package id.patuh.registry.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RowErrorCode;

/**
 * What a BPJS states of an employer's registration in one programme.
 *
 * @param programme the programme
 * @param ownNumber the employer's number at that BPJS
 * @param registeredOn date of registration
 * @param enrolledWorkers workers enrolled
 * @param reportedWageBillIdr monthly wage bill reported, rupiah
 * @param paidThrough last month paid in full; null when never paid
 * @param arrearsIdr arrears in rupiah as the BPJS states them; null when not stated
 * @param jkkRiskGroup 1 to 5, JKK only; null when unknown
 * @param asOf date for which the BPJS states this
 */
@JsonPropertyOrder({
    "programme",
    "ownNumber",
    "registeredOn",
    "enrolledWorkers",
    "reportedWageBillIdr",
    "paidThrough",
    "arrearsIdr",
    "jkkRiskGroup",
    "asOf"
})
public record CoverageFact(
        Programme programme,
        String ownNumber,
        LocalDate registeredOn,
        Integer enrolledWorkers,
        Long reportedWageBillIdr,
        YearMonth paidThrough,
        Long arrearsIdr,
        Integer jkkRiskGroup,
        LocalDate asOf) {

    private static final List<String> RISK_GROUPS = List.of("1", "2", "3", "4", "5");

    /**
     * Reads a row of an extract.
     *
     * @param checks the record's checks
     * @param ownNumber number of the employer at the BPJS
     * @param programmes those the BPJS runs
     * @return the fact; incomplete when the checks found errors
     */
    static CoverageFact row(FieldChecks checks, String ownNumber, List<Programme> programmes) {
        checks.require("programme");
        Programme programme = checks.word("programme", Programme.class);
        if (programme != null && !programmes.contains(programme)) {
            programme = checks.wrong("programme", RowErrorCode.ENUM_UNKNOWN, programme.name());
        }
        return read(checks, programme, ownNumber);
    }

    /**
     * Reads a fact about one programme that is not named in the record itself.
     *
     * @param fields the record, with {@code ownNumber}
     * @param programme the programme
     * @param today today in Asia/Jakarta
     * @return the fact, or what is wrong with it
     */
    public static Checked<CoverageFact> of(Fields fields, Programme programme, LocalDate today) {
        FieldChecks checks = new FieldChecks(fields, today);
        String ownNumber = checks.require("ownNumber").text("ownNumber", FieldChecks.SHORT_TEXT);
        return new Checked<>(read(checks, programme, ownNumber), checks.errors());
    }

    /**
     * Digest of the fact, its date included.
     *
     * @return equal for equal facts
     */
    public UUID digest() {
        return Digest.of(
                programme,
                ownNumber,
                registeredOn,
                enrolledWorkers,
                reportedWageBillIdr,
                paidThrough,
                arrearsIdr,
                jkkRiskGroup,
                asOf);
    }

    private static CoverageFact read(FieldChecks checks, Programme programme, String ownNumber) {
        checks.require("registeredOn")
                .require("enrolledWorkers")
                .require("reportedWageBillIdr")
                .require("asOf");
        return new CoverageFact(
                programme,
                ownNumber,
                checks.date("registeredOn"),
                checks.heads("enrolledWorkers"),
                checks.count("reportedWageBillIdr"),
                checks.month("paidThrough"),
                checks.count("arrearsIdr"),
                checks.oneOf("jkkRiskGroup", RISK_GROUPS),
                checks.date("asOf"));
    }
}
