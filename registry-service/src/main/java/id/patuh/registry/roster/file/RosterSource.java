package id.patuh.registry.roster.file;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Programme;

/** The kinds of worker list, each owned by one agency. */
public enum RosterSource {
    /** Workers that employers declare in their WLKP report. */
    WLKP_ROSTER(Agency.KEMENAKER, IdentifierType.WLKP, "wlkpNumber"),
    /** Workers enrolled at BPJS Ketenagakerjaan. */
    BPJS_TK_ROSTER(Agency.BPJS_TK, IdentifierType.NPP, "npp"),
    /** Workers enrolled at BPJS Kesehatan. */
    BPJS_KES_ROSTER(Agency.BPJS_KES, IdentifierType.BU, "businessEntityCode");

    /** Programmes of one agency, at most. */
    public static final int MOST_PROGRAMMES = 5;

    /** The lists that are compared with the declared one. */
    public static final List<RosterSource> OF_BPJS = List.of(BPJS_TK_ROSTER, BPJS_KES_ROSTER);

    private final Agency agency;
    private final IdentifierType ownType;
    private final String ownField;
    private final List<Programme> programmes;

    RosterSource(Agency agency, IdentifierType ownType, String ownField) {
        this.agency = agency;
        this.ownType = ownType;
        this.ownField = ownField;
        this.programmes = Arrays.stream(Programme.values())
                .filter(programme -> programme.agency() == agency)
                .toList();
    }

    /** Whose list it is. */
    public Agency agency() {
        return agency;
    }

    /** Kind of the agency's own number. */
    public IdentifierType ownType() {
        return ownType;
    }

    /** Name of the column with the agency's own number. */
    public String ownField() {
        return ownField;
    }

    /**
     * The programmes of its agency.
     *
     * @return in the order of their bits; none for the declared list
     */
    public List<Programme> programmes() {
        return programmes;
    }

    /** Whether it is the list that employers declare. */
    public boolean isDeclared() {
        return programmes.isEmpty();
    }

    /** The column of a name; null when the list has none of that name. */
    RosterColumn column(String name) {
        if (name.equals(ownField)) {
            return RosterColumn.OWN_NUMBER;
        }
        RosterColumn column = RosterColumn.named(name);
        return column == RosterColumn.PROGRAMMES && isDeclared() ? null : column;
    }

    /** Name of a column in files of this kind. */
    String nameOf(RosterColumn column) {
        return column == RosterColumn.OWN_NUMBER ? ownField : column.field();
    }

    /** The names of all columns. */
    List<String> names() {
        return Arrays.stream(RosterColumn.values())
                .filter(column -> column != RosterColumn.PROGRAMMES || !isDeclared())
                .map(this::nameOf)
                .toList();
    }

    /** The required columns that are not among those given, in alphabetical order. */
    Set<String> missingFrom(Collection<RosterColumn> given) {
        Set<String> missing = new TreeSet<>();
        for (RosterColumn column : RosterColumn.values()) {
            boolean required = column != RosterColumn.VALID_TO && (column != RosterColumn.PROGRAMMES || !isDeclared());
            if (required && !given.contains(column)) {
                missing.add(nameOf(column));
            }
        }
        return missing;
    }
}
