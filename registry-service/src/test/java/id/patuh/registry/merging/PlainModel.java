package id.patuh.registry.merging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whose records and numbers are whose, as sections 2 and 4 of the registry's model say it, written down as plainly as can be: everything is told
 * again from the first row on each time, leaving out what was undone.
 */
final class PlainModel {
    private final List<Object> log = new ArrayList<>();
    private State state = new State();

    /** A row: its record, its day, and the numbers it names; null for none. */
    record Row(String record, LocalDate day, String nib, String npwp) {}

    /** A merger (all of {@code from} goes) or a split (what is chosen goes). */
    record Act(String name, boolean merger, String from, String to, LocalDate day, Set<String> chosen) {}

    /** Days with an employer. */
    record Spell(String employer, LocalDate from, LocalDate to) {
        boolean has(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }

    /** Whose everything is. Records and numbers stand in one map; a number's name tells its kind. */
    static final class State {
        final Map<String, List<Spell>> spells = new TreeMap<>();
        final Set<String> byPerson = new HashSet<>();
        final List<Act> mergers = new ArrayList<>();

        String at(String thing, LocalDate day) {
            List<Spell> own = spells.get(thing);
            if (own == null) {
                return null;
            }
            return own.stream()
                    .filter(spell -> spell.has(day))
                    .findFirst()
                    .orElse(own.getFirst())
                    .employer();
        }

        String today(String thing) {
            return spells.get(thing).getLast().employer();
        }
    }

    State state() {
        return state;
    }

    /** Takes a row; false where its numbers belong to two employers. */
    boolean take(Row row) {
        if (!place(state, row, null)) {
            return false;
        }
        log.add(row);
        return true;
    }

    void act(Act act) {
        move(state, act);
        log.add(act);
    }

    /** Tells everything again without an act. */
    void undo(Act act) {
        log.remove(act);
        State again = new State();
        for (Object entry : log) {
            if (entry instanceof Row row) {
                place(again, row, state);
            } else {
                move(again, (Act) entry);
            }
        }
        state = again;
    }

    private static boolean place(State state, Row row, State before) {
        Map<String, String> named = new HashMap<>();
        for (String number : numbers(row)) {
            String holder = state.at(number, row.day());
            if (holder != null) {
                named.put(number, holder);
            }
        }
        boolean known = state.spells.containsKey(row.record());
        String employer = known ? state.at(row.record(), row.day()) : null;
        Set<String> holders = new HashSet<>(named.values());
        if (known) {
            holders.add(employer);
        }
        if (holders.size() > 1 && !(known && state.byPerson.contains(row.record()))) {
            if (before != null && !known) {
                state.spells.put(row.record(), before.spells.get(row.record()));
            }
            return false;
        }
        if (!known) {
            String first =
                    numbers(row).stream().filter(named::containsKey).findFirst().orElse(null);
            employer = first == null ? "of " + row.record() : named.get(first);
            state.spells.put(
                    row.record(),
                    first == null ? List.of(new Spell(employer, null, null)) : open(state.spells.get(first)));
        }
        for (String number : numbers(row)) {
            takeNumber(state, number, employer, row.day());
        }
        return true;
    }

    private static void takeNumber(State state, String number, String employer, LocalDate day) {
        List<Spell> held = state.spells.get(number);
        if (held == null) {
            boolean second = state.spells.keySet().stream()
                    .filter(other -> kind(other).equals(kind(number)))
                    .anyMatch(other -> employer.equals(state.at(other, day)));
            if (!second) {
                state.spells.put(number, fate(state, employer, day));
            }
        } else if (employer.equals(state.at(number, day))
                && day.isBefore(held.getFirst().from())) {
            List<Spell> earlier = new ArrayList<>(held);
            earlier.set(
                    0,
                    new Spell(held.getFirst().employer(), day, held.getFirst().to()));
            state.spells.put(number, earlier);
        }
    }

    private static List<Spell> fate(State state, String employer, LocalDate day) {
        List<Spell> fate = new ArrayList<>();
        String holder = employer;
        LocalDate from = day;
        while (true) {
            Act next = null;
            for (Act merger : state.mergers) {
                if (merger.from().equals(holder)) {
                    next = merger;
                }
            }
            if (next == null) {
                fate.add(new Spell(holder, from, null));
                return fate;
            }
            if (next.day().isAfter(from)) {
                fate.add(new Spell(holder, from, next.day()));
                from = next.day();
            }
            holder = next.to();
        }
    }

    private static void move(State state, Act act) {
        for (String thing : List.copyOf(state.spells.keySet())) {
            if (act.merger()) {
                state.spells.put(thing, moved(state.spells.get(thing), act.from(), act));
            } else if (act.chosen().contains(thing)) {
                // A person gave it away, whoever has it without what was undone.
                state.spells.put(thing, moved(state.spells.get(thing), state.today(thing), act));
            }
        }
        if (act.merger()) {
            state.mergers.add(act);
        } else {
            state.byPerson.addAll(act.chosen());
        }
    }

    private static List<Spell> moved(List<Spell> spells, String from, Act act) {
        List<Spell> moved = new ArrayList<>();
        for (Spell spell : spells) {
            boolean goes = spell.employer().equals(from)
                    && !from.equals(act.to())
                    && (spell.to() == null || spell.to().isAfter(act.day()));
            if (!goes) {
                moved.add(spell);
            } else if (spell.from() == null || spell.from().isBefore(act.day())) {
                moved.add(new Spell(spell.employer(), spell.from(), act.day()));
                moved.add(new Spell(act.to(), act.day(), spell.to()));
            } else {
                moved.add(new Spell(act.to(), spell.from(), spell.to()));
            }
        }
        return moved;
    }

    private static List<Spell> open(List<Spell> spells) {
        List<Spell> open = new ArrayList<>(spells);
        open.set(0, new Spell(open.getFirst().employer(), null, open.getFirst().to()));
        return open;
    }

    private static List<String> numbers(Row row) {
        List<String> numbers = new ArrayList<>();
        if (row.nib() != null) {
            numbers.add(row.nib());
        }
        if (row.npwp() != null) {
            numbers.add(row.npwp());
        }
        return numbers;
    }

    /** NIB, NPWP, or the kind of a record. */
    static String kind(String thing) {
        return thing.substring(0, thing.indexOf(':'));
    }

    /** What stands behind the kind; null for nothing. */
    static String value(String thing) {
        return thing == null ? null : thing.substring(thing.indexOf(':') + 1);
    }
}
