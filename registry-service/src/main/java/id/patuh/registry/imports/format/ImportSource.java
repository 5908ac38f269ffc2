package id.patuh.registry.imports.format;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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
    WLKP(RecordType.WLKP, ExtractColumns.WLKP),
    /** Registrations at BPJS Ketenagakerjaan. */
    BPJS_TK(RecordType.NPP, ExtractColumns.BPJS_TK),
    /** Registrations at BPJS Kesehatan. */
    BPJS_KES(RecordType.BU, ExtractColumns.BPJS_KES),
    /** Workers that employers declare. */
    WLKP_ROSTER(RosterSource.WLKP_ROSTER, ExtractColumns.WLKP_ROSTER),
    /** Workers enrolled at BPJS Ketenagakerjaan. */
    BPJS_TK_ROSTER(RosterSource.BPJS_TK_ROSTER, ExtractColumns.BPJS_TK_ROSTER),
    /** Workers enrolled at BPJS Kesehatan. */
    BPJS_KES_ROSTER(RosterSource.BPJS_KES_ROSTER, ExtractColumns.BPJS_KES_ROSTER);

    private final RosterSource roster;
    private final RecordType type;
    private final List<ExtractColumn> columns;
    private final Map<String, ExtractColumn> byName;

    ImportSource(RosterSource roster, List<ExtractColumn> columns) {
        this(roster, null, columns);
    }

    ImportSource(RecordType type, List<ExtractColumn> columns) {
        this(null, type, columns);
    }

    ImportSource(RosterSource roster, RecordType type, List<ExtractColumn> columns) {
        this.roster = roster;
        this.type = type;
        this.columns = columns;
        this.byName = columns.stream().collect(Collectors.toUnmodifiableMap(ExtractColumn::name, Function.identity()));
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

    /** The columns in the order of the documentation. */
    public List<ExtractColumn> columns() {
        return columns;
    }

    /** A column by its name. */
    public Optional<ExtractColumn> column(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether there is a column of this name. */
    public boolean hasColumn(String name) {
        return byName.containsKey(name);
    }

    /** The names of all columns. */
    public Set<String> names() {
        return byName.keySet();
    }

    /** The required columns that are not among those given, in alphabetical order. */
    Set<String> missingFrom(Collection<String> given) {
        return columns.stream()
                .filter(ExtractColumn::required)
                .map(ExtractColumn::name)
                .filter(name -> !given.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reads and checks one row. */
    public Validated<StatedRow> read(Fields fields, LocalDate today) {
        return RowReader.read(type(), fields, today);
    }
}
