package id.patuh.registry.imports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.registry.fact.AgencyRow;
import id.patuh.registry.fact.Checked;
import id.patuh.registry.fact.Fields;
import id.patuh.registry.roster.RosterSource;

/** The kinds of extract, each owned by one agency. */
public enum ImportSource {
    /** Yearly manpower reports. */
    WLKP(
            Agency.KEMENAKER,
            IdentifierType.WLKP,
            "wlkpNumber",
            "wlkpNumber* nib npwp name* legalForm kbliEdition kbli scale* regionCode* address latitude longitude"
                    + " capitalIdr annualSalesIdr workers* wageBillIdr* construction reportedOn*"),
    /** Registrations at BPJS Ketenagakerjaan. */
    BPJS_TK(
            Agency.BPJS_TK,
            IdentifierType.NPP,
            "npp",
            "npp* nib npwp name* regionCode* programme* registeredOn* enrolledWorkers* reportedWageBillIdr*"
                    + " paidThrough arrearsIdr jkkRiskGroup asOf*"),
    /** Registrations at BPJS Kesehatan. */
    BPJS_KES(
            Agency.BPJS_KES,
            IdentifierType.BU,
            "businessEntityCode",
            "businessEntityCode* nib npwp name* regionCode* programme* registeredOn* enrolledWorkers*"
                    + " reportedWageBillIdr* paidThrough arrearsIdr asOf*"),
    /** Workers that employers declare. */
    WLKP_ROSTER(RosterSource.WLKP_ROSTER),
    /** Workers enrolled at BPJS Ketenagakerjaan. */
    BPJS_TK_ROSTER(RosterSource.BPJS_TK_ROSTER),
    /** Workers enrolled at BPJS Kesehatan. */
    BPJS_KES_ROSTER(RosterSource.BPJS_KES_ROSTER);

    private final RosterSource roster;
    private final Agency agency;
    private final IdentifierType ownType;
    private final String ownField;
    private final Set<String> columns;
    private final Set<String> required;
    private final List<Programme> programmes;

    ImportSource(RosterSource roster) {
        this.roster = roster;
        this.agency = roster.agency();
        this.ownType = null;
        this.ownField = null;
        this.columns = Set.of();
        this.required = Set.of();
        this.programmes = List.of();
    }

    ImportSource(Agency agency, IdentifierType ownType, String ownField, String columns) {
        this.roster = null;
        this.agency = agency;
        this.ownType = ownType;
        this.ownField = ownField;
        this.columns =
                Arrays.stream(columns.split(" ")).map(ImportSource::bare).collect(Collectors.toUnmodifiableSet());
        this.required = Arrays.stream(columns.split(" "))
                .filter(column -> column.endsWith("*"))
                .map(ImportSource::bare)
                .collect(Collectors.toUnmodifiableSet());
        this.programmes = Arrays.stream(Programme.values())
                .filter(programme -> programme.agency() == agency)
                .toList();
    }

    /** Which worker list it is; null for an extract of employers. Worker lists are read and worked in by their own package. */
    RosterSource roster() {
        return roster;
    }

    /** The agency that owns the extract. */
    Agency agency() {
        return agency;
    }

    /** What kind of number the agency gives. */
    IdentifierType ownType() {
        return ownType;
    }

    /** Name of the column with the agency's own number. */
    String ownField() {
        return ownField;
    }

    boolean hasColumn(String name) {
        return columns.contains(name);
    }

    /** The required columns that are not among those given, in alphabetical order. */
    Set<String> missingFrom(Set<String> given) {
        Set<String> missing = new TreeSet<>(required);
        missing.removeAll(given);
        return missing;
    }

    /** Reads and checks one record. */
    Checked<AgencyRow> read(Fields fields, LocalDate today) {
        return switch (this) {
            case WLKP -> AgencyRow.wlkp(fields, today);
            case BPJS_TK, BPJS_KES -> AgencyRow.bpjs(fields, ownField, programmes, today);
            case WLKP_ROSTER, BPJS_TK_ROSTER, BPJS_KES_ROSTER -> throw notOfEmployers();
        };
    }

    /** What using a worker list as an extract of employers is: a mistake of the program. */
    IllegalStateException notOfEmployers() {
        return new IllegalStateException(this + " has no rows of employers");
    }

    private static String bare(String column) {
        return column.endsWith("*") ? column.substring(0, column.length() - 1) : column;
    }
}
