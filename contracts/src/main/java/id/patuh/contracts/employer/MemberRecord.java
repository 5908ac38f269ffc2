package id.patuh.contracts.employer;

import java.time.LocalDate;
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
 * @param recordId the record
 * @param type kind of record
 * @param number the agency's number
 * @param statements what is known of it, in any order; for values of today, the latest of each programme and those that say when
 *     something ended are enough
 * @param lists counts of its worker lists
 * @param replacedFrom first day on which another record counts in its place; null while it counts
 * @param spells days on which it is a member
 */
public record MemberRecord(
        UUID recordId,
        RecordType type,
        String number,
        List<RecordEvent.Statement> statements,
        List<RecordEvent.ListCount> lists,
        LocalDate replacedFrom,
        List<Spell> spells) {

    private static final Comparator<RecordEvent.Statement> ORDER =
            Comparator.comparing(RecordEvent.Statement::validFrom).thenComparingLong(RecordEvent.Statement::sequence);

    /** Keeps the statements that stand, in order: a withdrawal says nothing, and what was corrected never was. */
    public MemberRecord {
        Set<UUID> corrected = new HashSet<>();
        statements.forEach(statement -> {
            if (statement.corrects() != null) {
                corrected.add(statement.corrects());
            }
        });
        statements = statements.stream()
                .filter(statement -> !statement.withdrawn() && !corrected.contains(statement.statementId()))
                .sorted(ORDER)
                .toList();
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

        /**
         * Whether a day lies in it.
         *
         * @param day the day
         * @return true from {@code from} on and before {@code to}
         */
        public boolean contains(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }

    /**
     * Whether it counts for the employer on a day.
     *
     * @param day the day
     * @return true for a member that is not replaced
     */
    public boolean counts(LocalDate day) {
        return (replacedFrom == null || day.isBefore(replacedFrom))
                && spells.stream().anyMatch(spell -> spell.contains(day));
    }

    /**
     * The statement that holds on a day.
     *
     * @param programme the programme; null for a workplace
     * @param day the day
     * @return the latest one of that day or before, whether or not it has ended by then
     */
    public Optional<RecordEvent.Statement> held(Programme programme, LocalDate day) {
        RecordEvent.Statement held = null;
        for (RecordEvent.Statement statement : statements) {
            if (statement.programme() == programme && !statement.validFrom().isAfter(day)) {
                held = statement;
            }
        }
        return Optional.ofNullable(held);
    }

    /**
     * Since when the workplace is closed, or the registration has ended, as seen on a day. What was said last of an end decides, whatever
     * day the statement that says it is of.
     *
     * @param programme the programme; null for a workplace
     * @param day the day
     * @return the first day on which it is; empty while it is open
     */
    public Optional<LocalDate> endedOn(Programme programme, LocalDate day) {
        LocalDate ended = null;
        for (RecordEvent.Statement statement : statements) {
            if (statement.programme() == programme && statement.endStated()) {
                LocalDate since = statement.endedOn() == null ? statement.validFrom() : statement.endedOn();
                if (!since.isAfter(day)) {
                    ended = statement.endedOn();
                }
            }
        }
        return Optional.ofNullable(ended);
    }

    /** The count that stands for the totals of a statement: that of a list that is not older and not of a later day than asked for. */
    Optional<RecordEvent.ListCount> counted(RecordEvent.Statement statement, LocalDate day) {
        return lists.stream()
                .filter(list -> list.programme() == statement.programme())
                .filter(list -> !list.asOf().isBefore(statement.validFrom())
                        && !list.asOf().isAfter(day))
                .findFirst();
    }
}
