package id.patuh.contracts.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * A section of the industry classification, with its Indonesian title.
 *
 * @param edition 2020 or 2025
 * @param letter A to U, or to V in edition 2025
 * @param firstDivision lowest two-digit division in it
 * @param lastDivision highest two-digit division in it
 */
public record KbliSection(int edition, String letter, int firstDivision, int lastDivision, String title) {
    private static final List<KbliSection> ALL = ResourceTable.read("/reference/kbli-sections.csv", '|', 5).stream()
            .map(KbliSection::of)
            .toList();

    /** The sections of both editions, by edition and letter. */
    public static List<KbliSection> all() {
        return ALL;
    }

    /**
     * The sections of one edition by letter.
     *
     * @param edition 2020 or 2025; no other edition has any
     */
    public static List<KbliSection> of(int edition) {
        return ALL.stream().filter(section -> section.edition == edition).toList();
    }

    /**
     * The section a code belongs to.
     *
     * @return its section; empty where its division belongs to none
     */
    public static Optional<KbliSection> of(Kbli kbli) {
        return ALL.stream().filter(section -> section.contains(kbli)).findFirst();
    }

    private boolean contains(Kbli kbli) {
        return edition == kbli.edition() && firstDivision <= kbli.division() && kbli.division() <= lastDivision;
    }

    private static KbliSection of(String[] row) {
        return new KbliSection(
                Integer.parseInt(row[0]), row[1], Integer.parseInt(row[2]), Integer.parseInt(row[3]), row[4]);
    }
}
