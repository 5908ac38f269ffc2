package id.patuh.registry.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.patuh.contracts.vocabulary.Programme;
import id.patuh.registry.record.StatementStore;
import id.patuh.registry.statement.StatedRow;

/** What records hold of the days of some rows, kept up with each row that is taken. */
final class KnownStatements {
    private final boolean byPerson;
    private final Map<Day, Held> held = new HashMap<>();
    private final Set<Said> setAside = new HashSet<>();
    private final Map<Subject, LocalDate> latest = new HashMap<>();
    private final Map<Subject, Integer> heads = new HashMap<>();
    private final Map<Subject, Boolean> ended = new HashMap<>();

    private record Subject(UUID recordId, Programme programme) {}

    private record Day(Subject subject, LocalDate day) {}

    private record Said(Day day, UUID digest, LocalDate endedOn) {}

    private record Held(UUID digest, LocalDate endedOn, boolean endStated, StatementStore.Named numbers) {}

    KnownStatements(boolean byPerson) {
        this.byPerson = byPerson;
    }

    void add(StatementStore.Probe probe, StatementStore.Held answer) {
        Subject subject = new Subject(probe.recordId(), probe.programme());
        latest.put(subject, answer.latestFrom());
        heads.put(subject, answer.latestHeads());
        ended.put(subject, answer.everEnded());
        if (answer.setAside()) {
            setAside.add(new Said(new Day(subject, probe.day()), probe.digest(), probe.endedOn()));
        }
        if (answer.digest() != null) {
            held.put(
                    new Day(subject, probe.day()),
                    new Held(answer.digest(), answer.endedOn(), answer.endStated(), answer.numbers()));
        }
    }

    /**
     * Whether a row says nothing that is not known already. News are: a row of the day of another one with other values, also when the same
     * was said before; one that opens again what was ended; and one that names another identity number. A file that repeats what a person
     * corrected since says nothing new.
     */
    boolean says(UUID record, StatedRow row, StatementStore.Named numbers) {
        Subject subject = new Subject(record, row.programme());
        Day day = new Day(subject, row.validFrom());
        if (!byPerson && setAside.contains(new Said(day, row.digest(), row.endedOn()))) {
            return true;
        }
        Held same = held.get(day);
        if (same == null
                || !same.digest().equals(row.digest())
                || !same.numbers().cover(numbers)) {
            return false;
        }
        if (!row.endStated()) {
            return true;
        }
        boolean known = same.endStated() || row.endedOn() == null && !ended.getOrDefault(subject, false);
        return known
                && (row.endedOn() == null
                        ? same.endedOn() == null
                        : row.endedOn().equals(same.endedOn()));
    }

    /** Workers of the latest statement that a row replaces; null for a first one, and where the row is older than the latest. */
    Integer headsBefore(UUID record, StatedRow row) {
        Subject subject = new Subject(record, row.programme());
        LocalDate before = latest.get(subject);
        return before == null || row.validFrom().isBefore(before) ? null : heads.get(subject);
    }

    /** Takes a row; gives whether it is the latest of its subject then, or says since when that has ended. */
    boolean take(UUID record, StatedRow row, StatementStore.Named numbers) {
        Subject subject = new Subject(record, row.programme());
        held.put(new Day(subject, row.validFrom()), new Held(row.digest(), row.endedOn(), row.endStated(), numbers));
        if (row.endedOn() != null) {
            ended.put(subject, true);
        }
        LocalDate before = latest.get(subject);
        boolean newest = before == null || !row.validFrom().isBefore(before);
        if (newest) {
            latest.put(subject, row.validFrom());
            heads.put(subject, row.heads());
        }
        return newest || row.endedOn() != null;
    }
}
