package id.patuh.contracts.employer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RecordType;

/**
 * A record that is or was a member of an employer.
 *
 * @param statements what is known of it, in any order; for values of today, the latest of each programme and those that say when
 *     something ended are enough
 * @param replaced days on which another record counts in its place; null where none does
 */
public record MemberRecord(
        UUID recordId,
        RecordType type,
        String number,
        List<RecordEvent.Statement> statements,
        List<RecordEvent.ListCount> lists,
        Spell replaced,
        List<Spell> spells) {

    private static final Comparator<RecordEvent.Statement> ORDER =
            Comparator.comparing(RecordEvent.Statement::validFrom).thenComparingLong(RecordEvent.Statement::sequence);

    /** Keeps the statements that stand, in order: a withdrawal says nothing, and what was corrected never was. */
    public MemberRecord {
        Set<UUID> corrected = corrected(statements);
        List<RecordEvent.Statement> standing = new ArrayList<>(statements.size());
        for (RecordEvent.Statement statement : statements) {
            boolean stands = corrected.isEmpty() || !corrected.contains(statement.statementId());
            if (stands && !statement.withdrawn()) {
                standing.add(statement);
            }
        }
        standing.sort(ORDER);
        statements = Collections.unmodifiableList(standing);
    }

    private static Set<UUID> corrected(List<RecordEvent.Statement> statements) {
        Set<UUID> corrected = Set.of();
        for (RecordEvent.Statement statement : statements) {
            if (statement.corrects() != null) {
                corrected = corrected.isEmpty() ? new HashSet<>() : corrected;
                corrected.add(statement.corrects());
            }
        }
        return corrected;
    }

    /**
     * Days of a membership, half-open.
     *
     * @param from first day; null for all days before {@code to}
     * @param to first day after it; null when it has no end
     */
    public record Spell(LocalDate from, LocalDate to) {
        /** All days. */
        public static final Spell ALWAYS = new Spell(null, null);

        /** The days on which a record is replaced; null where nothing took its place. */
        public static Spell of(RecordEvent.Replacement replacement) {
            return replacement == null ? null : new Spell(replacement.from(), replacement.to());
        }

        /** Whether a day lies in it: from {@code from} on and before {@code to}. */
        public boolean contains(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }

    /** Whether it counts for the employer on a day: it is a member and not replaced. */
    public boolean counts(LocalDate day) {
        if (replaced != null && replaced.contains(day)) {
            return false;
        }
        for (Spell spell : spells) {
            if (spell.contains(day)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The statement that holds on a day: the latest of that day or before, whether or not it has ended by then.
     *
     * @param programme the programme; null for a workplace
     * @return the latest one of that day or before, whether or not it has ended by then
     */
    public Optional<RecordEvent.Statement> held(Programme programme, LocalDate day) {
        for (int i = statements.size() - 1; i >= 0; i--) {
            RecordEvent.Statement statement = statements.get(i);
            if (statement.programme() == programme && !statement.validFrom().isAfter(day)) {
                return Optional.of(statement);
            }
        }
        return Optional.empty();
    }

    /**
     * The first day on which the workplace is closed, or the registration has ended, as seen on a day; empty while it is open. What was
     * said last of an end decides, whatever day the statement that says it is of.
     *
     * @param programme the programme; null for a workplace
     * @return the first day on which it is; empty while it is open
     */
    public Optional<LocalDate> endedOn(Programme programme, LocalDate day) {
        for (int i = statements.size() - 1; i >= 0; i--) {
            RecordEvent.Statement statement = statements.get(i);
            if (statement.programme() == programme && statement.endStated()) {
                LocalDate since = statement.endedOn() == null ? statement.validFrom() : statement.endedOn();
                if (!since.isAfter(day)) {
                    return Optional.ofNullable(statement.endedOn());
                }
            }
        }
        return Optional.empty();
    }

    /** Whether it is a workplace, not a registration. */
    boolean isWorkplace() {
        return type == RecordType.WLKP;
    }

    /** The count that stands for the totals of a statement: that of the newest list of the day or before, unless the statement is newer. */
    Optional<RecordEvent.ListCount> counted(RecordEvent.Statement statement, LocalDate day) {
        RecordEvent.ListCount counted = null;
        for (RecordEvent.ListCount list : lists) {
            if (list.programme() == statement.programme()
                    && !list.asOf().isBefore(statement.validFrom())
                    && !list.asOf().isAfter(day)
                    && (counted == null || list.asOf().isAfter(counted.asOf()))) {
                counted = list;
            }
        }
        return Optional.ofNullable(counted);
    }
}
