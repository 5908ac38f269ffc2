package id.patuh.registry.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Whose a record or an identity number is on which day: spells that follow each other without gaps, the last one without an end.
 *
 * @param all oldest first, never empty
 */
public record Spells(List<Spell> all) {
    /** Keeps an unmodifiable copy. */
    public Spells {
        all = List.copyOf(all);
    }

    /** One spell of all days. */
    public static Spells always(UUID employer) {
        return new Spells(List.of(new Spell(employer, null, null, null)));
    }

    /** The owner on a day; before the first spell begins, the first owner, because a row of that day would name it earliest. */
    public UUID at(LocalDate day) {
        return all.stream()
                .filter(spell -> spell.endsAfter(day))
                .findFirst()
                .orElseThrow()
                .employerId();
    }

    /** Whose it is today. */
    public UUID today() {
        return all.getLast().employerId();
    }

    /** Whether it is or was an employer's. */
    public boolean touches(UUID employer) {
        return all.stream().anyMatch(spell -> spell.employerId().equals(employer));
    }

    /** The spells after all days from one on, as far as they are one employer's, went to another. */
    public Spells moved(UUID from, UUID to, LocalDate effective, UUID act) {
        List<Spell> moved = new ArrayList<>(all.size() + 1);
        for (Spell spell : all) {
            if (from.equals(to) || !spell.employerId().equals(from) || !spell.endsAfter(effective)) {
                moved.add(spell);
            } else if (spell.from() != null && !spell.from().isBefore(effective)) {
                moved.add(new Spell(to, spell.from(), spell.to(), act));
            } else {
                moved.add(new Spell(from, spell.from(), effective, spell.actId()));
                moved.add(new Spell(to, effective, spell.to(), act));
            }
        }
        return new Spells(moved);
    }

    /** The spells of something new that is found by this and belongs to the same employers: it has no beginning, and no act moved it. */
    public Spells ofNew() {
        List<Spell> same = new ArrayList<>(all.size());
        all.forEach(spell ->
                same.add(new Spell(spell.employerId(), same.isEmpty() ? null : spell.from(), spell.to(), null)));
        return new Spells(same);
    }

    /** The spells when the first one begins earlier. */
    public Spells from(LocalDate day) {
        Spell first = all.getFirst();
        if (first.from() == null || !day.isBefore(first.from())) {
            return this;
        }
        List<Spell> earlier = new ArrayList<>(all);
        earlier.set(0, new Spell(first.employerId(), day, first.to(), first.actId()));
        return new Spells(earlier);
    }
}
