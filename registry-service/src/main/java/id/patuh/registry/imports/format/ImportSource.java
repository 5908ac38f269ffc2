package id.patuh.registry.imports.format;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.registry.roster.file.RosterSource;
import id.patuh.registry.statement.Fields;
import id.patuh.registry.statement.RowReader;
import id.patuh.registry.statement.StatedRow;
import id.patuh.registry.statement.Validated;

/** The kinds of extract, each owned by one agency. */
public enum ImportSource {
    /** Yearly manpower reports. */
    WLKP(
            RecordType.WLKP,
            "wlkpNumber* nib npwp name* legalForm kbliEdition kbli scale* regionCode* address latitude longitude"
                    + " capitalIdr annualSalesIdr workers* wageBillIdr* construction reportedOn* workplaceType nitku closedOn"),
    /** Registrations at BPJS Ketenagakerjaan. */
    BPJS_TK(
            RecordType.NPP,
            "npp* nib npwp name* regionCode* programme* registeredOn* enrolledWorkers* reportedWageBillIdr*"
                    + " paidThrough arrearsIdr jkkRiskGroup asOf* endedOn"),
    /** Registrations at BPJS Kesehatan. */
    BPJS_KES(
            RecordType.BU,
            "businessEntityCode* nib npwp name* regionCode* programme* registeredOn* enrolledWorkers*"
                    + " reportedWageBillIdr* paidThrough arrearsIdr asOf* endedOn"),
    /** Workers that employers declare. */
    WLKP_ROSTER(RosterSource.WLKP_ROSTER),
    /** Workers enrolled at BPJS Ketenagakerjaan. */
    BPJS_TK_ROSTER(RosterSource.BPJS_TK_ROSTER),
    /** Workers enrolled at BPJS Kesehatan. */
    BPJS_KES_ROSTER(RosterSource.BPJS_KES_ROSTER);

    private final RosterSource roster;
    private final RecordType type;
    private final Set<String> columns;
    private final Set<String> required;

    ImportSource(RosterSource roster) {
        this.roster = roster;
        this.type = null;
        this.columns = Set.of();
        this.required = Set.of();
    }

    ImportSource(RecordType type, String columns) {
        this.roster = null;
        this.type = type;
        this.columns =
                Arrays.stream(columns.split(" ")).map(ImportSource::bare).collect(Collectors.toUnmodifiableSet());
        this.required = Arrays.stream(columns.split(" "))
                .filter(column -> column.endsWith("*"))
                .map(ImportSource::bare)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Which worker list it is; null for an extract of records. Worker lists are read and taken by their own package. */
    public RosterSource roster() {
        return roster;
    }

    /** The agency that owns the extract. */
    public Agency agency() {
        return roster == null ? type.agency() : roster.agency();
    }

    /**
     * Kind of record whose rows it has.
     *
     * @throws IllegalStateException for a worker list
     */
    public RecordType type() {
        if (type == null) {
            throw new IllegalStateException(this + " has no rows of records");
        }
        return type;
    }

    public boolean hasColumn(String name) {
        return columns.contains(name);
    }

    /** The required columns that are not among those given, in alphabetical order. */
    Set<String> missingFrom(Set<String> given) {
        Set<String> missing = new TreeSet<>(required);
        missing.removeAll(given);
        return missing;
    }

    /** Reads and checks one row. */
    public Validated<StatedRow> read(Fields fields, LocalDate today) {
        return RowReader.read(type(), fields, today);
    }

    private static String bare(String column) {
        return column.endsWith("*") ? column.substring(0, column.length() - 1) : column;
    }
}
