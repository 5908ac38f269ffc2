package id.patuh.registry.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.kit.db.Database;

/**
 * Reads on which days records are replaced. What was noted of a replacement counts while the other record belongs to the same employer and
 * states something: an undoing, a split or a withdrawal lets the older record count again.
 */
@ApplicationScoped
public class ReplacementQuery {
    private static final Instant NOW = Instant.parse("9999-12-31T00:00:00Z");
    private static final String NOTED = """
            select p.record_id, p.replaced_by, p.valid_from from replacement p
            where p.record_id = any (?) and p.recorded_at <= ? and (p.ended_at is null or p.ended_at > ?)
              and exists (select from statement s
                          where s.record_id = p.replaced_by and s.recorded_at <= ? and (s.corrected_at is null or s.corrected_at > ?)
                            and not s.withdrawn)
            order by p.sequence
            """;
    private static final String REPLACED = """
            select distinct record_id from replacement where replaced_by = any (?) and ended_at is null
            """;
    private static final String SPOKE = """
            select distinct p.record_id from replacement p
            where p.replaced_by = any (?) and p.ended_at is null
              and not exists (select from statement s
                              where s.record_id = p.replaced_by and s.corrected_by is null and not s.withdrawn and s.id <> all (?))
            """;

    private final Database database;
    private final RecordMembershipQuery memberships;

    ReplacementQuery(Database database, RecordMembershipQuery memberships) {
        this.database = database;
        this.memberships = memberships;
    }

    /**
     * Replacements as they are known now.
     *
     * @param records the records
     * @return what takes the place of those that do not count on some days
     */
    public Map<UUID, RecordEvent.Replacement> of(Collection<UUID> records) {
        return of(records, NOW);
    }

    /**
     * Replacements as they were known at a moment.
     *
     * @param records the records
     * @param knownAt the moment
     * @return what takes the place of those that do not count on some days
     */
    public Map<UUID, RecordEvent.Replacement> of(Collection<UUID> records, Instant knownAt) {
        Map<UUID, RecordEvent.Replacement> noted = new HashMap<>();
        database.query(
                NOTED,
                row -> noted.put(
                        row.getObject("record_id", UUID.class),
                        new RecordEvent.Replacement(
                                row.getObject("replaced_by", UUID.class),
                                row.getObject("valid_from", LocalDate.class),
                                null)),
                records.toArray(UUID[]::new),
                knownAt,
                knownAt,
                knownAt,
                knownAt);
        if (noted.isEmpty()) {
            return noted;
        }
        Set<UUID> both = new HashSet<>(noted.keySet());
        noted.values().forEach(replacement -> both.add(replacement.recordId()));
        Map<UUID, List<RecordEvent.Membership>> spells = memberships.of(both, knownAt);
        noted.replaceAll((record, replacement) -> together(
                replacement,
                spells.getOrDefault(record, List.of()),
                spells.getOrDefault(replacement.recordId(), List.of())));
        noted.values().removeIf(Objects::isNull);
        return noted;
    }

    /**
     * Records that other records replace.
     *
     * @param others the other records
     * @return those in whose place one of them is noted, whether or not it counts
     */
    public Set<UUID> replacedBy(Collection<UUID> others) {
        return new HashSet<>(database.query(
                REPLACED, row -> row.getObject("record_id", UUID.class), (Object) others.toArray(UUID[]::new)));
    }

    /**
     * Records that count again, or no longer, because the record in their place states nothing any more, or something again.
     *
     * @param others records that changed
     * @param added ids of statements that were just added
     * @return the records in whose place they are noted
     */
    Set<UUID> replacedBySilent(Collection<UUID> others, Collection<UUID> added) {
        return new HashSet<>(database.query(
                SPOKE,
                row -> row.getObject("record_id", UUID.class),
                others.toArray(UUID[]::new),
                added.toArray(UUID[]::new)));
    }

    /** The days from the first one on until the two part; null where they are apart on the first one. */
    private static RecordEvent.Replacement together(
            RecordEvent.Replacement noted, List<RecordEvent.Membership> one, List<RecordEvent.Membership> other) {
        Set<LocalDate> days = new TreeSet<>(Set.of(noted.from()));
        for (List<RecordEvent.Membership> memberships : List.of(one, other)) {
            memberships.stream()
                    .map(RecordEvent.Membership::from)
                    .filter(day -> day != null && day.isAfter(noted.from()))
                    .forEach(days::add);
        }
        for (LocalDate day : days) {
            Optional<UUID> employer = RecordMembershipQuery.employerOn(one, day);
            if (employer.isEmpty() || !employer.equals(RecordMembershipQuery.employerOn(other, day))) {
                return day.equals(noted.from())
                        ? null
                        : new RecordEvent.Replacement(noted.recordId(), noted.from(), day);
            }
        }
        return noted;
    }
}
