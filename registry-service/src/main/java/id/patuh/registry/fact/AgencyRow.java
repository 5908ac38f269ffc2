package id.patuh.registry.fact;

import java.time.LocalDate;
import java.util.List;

import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RegionCode;

/** One checked row of an agency's extract. */
public sealed interface AgencyRow {
    /**
     * The numbers that name the employer.
     *
     * @return its own number is never null
     */
    Numbers numbers();

    /**
     * A row of the WLKP extract.
     *
     * @param numbers the numbers that name the employer
     * @param declaration what is declared
     */
    record Wlkp(Numbers numbers, Declaration declaration) implements AgencyRow {}

    /**
     * A row of a BPJS extract.
     *
     * @param numbers the numbers that name the employer
     * @param name the employer's name at the BPJS
     * @param regionCode regency or city, four digits
     * @param coverage what is stated of one programme
     */
    record Bpjs(Numbers numbers, String name, String regionCode, CoverageFact coverage) implements AgencyRow {}

    /**
     * Reads a row of the WLKP extract.
     *
     * @param fields the record
     * @param today today in Asia/Jakarta
     * @return the row, or what is wrong with it
     */
    static Checked<AgencyRow> wlkp(Fields fields, LocalDate today) {
        FieldChecks checks = new FieldChecks(fields, today);
        Numbers numbers = Numbers.read(checks.require("wlkpNumber"), "wlkpNumber");
        Checked<Declaration> report = Declaration.report(fields, today);
        checks.errors().addAll(report.errors());
        return new Checked<>(new Wlkp(numbers, report.value()), checks.errors());
    }

    /**
     * Reads a row of a BPJS extract.
     *
     * @param fields the record
     * @param ownField name of the field with the BPJS's number
     * @param programmes programmes the BPJS runs
     * @param today today in Asia/Jakarta
     * @return the row, or what is wrong with it
     */
    static Checked<AgencyRow> bpjs(Fields fields, String ownField, List<Programme> programmes, LocalDate today) {
        FieldChecks checks = new FieldChecks(fields, today);
        Numbers numbers = Numbers.read(checks.require(ownField), ownField);
        checks.require("name").require("regionCode");
        String name = checks.text("name", FieldChecks.SHORT_TEXT);
        String region =
                checks.value("regionCode", text -> RegionCode.parseRegency(text).value());
        CoverageFact coverage = CoverageFact.row(checks, numbers.own(), programmes);
        return new Checked<>(new Bpjs(numbers, name, region, coverage), checks.errors());
    }
}
