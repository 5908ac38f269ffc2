package id.patuh.registry.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.kit.db.Database;

/** Reads to which employers records belong on which days. */
@ApplicationScoped
class RecordMembershipQuery {
    private static final String PRESENT = """
            select record_id, employer_id, valid_from, valid_to from membership
            where record_id = any (?) and ended_sequence is null order by record_id, valid_from nulls first
            """;
    private static final String KNOWN = """
            select record_id, employer_id, valid_from, valid_to from membership
            where record_id = any (?) and recorded_at <= ? and (ended_at is null or ended_at > ?)
            order by record_id, valid_from nulls first
            """;

    private final Database database;

    RecordMembershipQuery(Database database) {
        this.database = database;
    }

    /** The memberships of records as they are known now, by record, oldest first. */
    Map<UUID, List<RecordEvent.Membership>> of(Collection<UUID> records) {
        return read(PRESENT, (Object) records.toArray(UUID[]::new));
    }

    /** The memberships of records as they were known at a moment, by record, oldest first. */
    Map<UUID, List<RecordEvent.Membership>> of(Collection<UUID> records, Instant knownAt) {
        return read(KNOWN, records.toArray(UUID[]::new), knownAt, knownAt);
    }

    private Map<UUID, List<RecordEvent.Membership>> read(String sql, Object... arguments) {
        Map<UUID, List<RecordEvent.Membership>> memberships = new HashMap<>();
        database.query(
                sql,
                row -> memberships
                        .computeIfAbsent(row.getObject("record_id", UUID.class), id -> new ArrayList<>())
                        .add(new RecordEvent.Membership(
                                row.getObject("employer_id", UUID.class),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class))),
                arguments);
        return memberships;
    }

    /** The employer of a record on a day; empty when it belongs to none any more. */
    static Optional<UUID> employerOn(List<RecordEvent.Membership> memberships, LocalDate day) {
        return memberships.stream()
                .filter(membership -> membership.to() == null || day.isBefore(membership.to()))
                .findFirst()
                .map(RecordEvent.Membership::employerId);
    }
}
