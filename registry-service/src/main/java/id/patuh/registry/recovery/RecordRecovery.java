package id.patuh.registry.recovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.vocabulary.AgencyNumber;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.kit.db.Database;
import id.patuh.registry.record.NewStatement;
import id.patuh.registry.record.Provenance;
import id.patuh.registry.record.StatementStore;
import id.patuh.registry.statement.Numbers;
import id.patuh.registry.statement.StatedRow;

/** Writes records that were published: their statements and whose they are. Each gets its published version when it is published again. */
@ApplicationScoped
class RecordRecovery {
    private static final String REASON = "Taken back from what was published; the reason is not";
    private static final Map<RecordType, String> AGENCIES =
            Map.of(RecordType.WLKP, "KEMENAKER", RecordType.NPP, "BPJS_TK", RecordType.BU, "BPJS_KES");
    private static final Map<RecordType, String> SOURCES =
            Map.of(RecordType.WLKP, "WLKP", RecordType.NPP, "BPJS_TK", RecordType.BU, "BPJS_KES");

    // Under one number there is one record: where somebody brought it anew meanwhile, that one stays.
    private static final String PUT = """
            insert into record as r (id, type, number, number_key, version, recorded_at)
            select q.id, q.type, q.number, q.key, q.version - 1, q.recorded_at
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::int8[], ?::timestamptz[])
                 q(id, type, number, key, version, recorded_at)
            where not exists (select from record o where o.type = q.type and o.number_key = q.key and o.id <> q.id)
            on conflict (id) do update set version = excluded.version
            returning r.id
            """;
    private static final String CORRECTED = """
            update statement s set corrected_by = c.id, corrected_at = c.recorded_at
            from statement c
            where c.record_id = any (?) and c.corrects = s.id and s.corrected_by is null
            """;
    private static final String END_MEMBERSHIPS = """
            update membership m set ended_sequence = nextval('registry_sequence'), ended_at = ?
            where m.record_id = any (?) and m.ended_sequence is null and not exists (
                select from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) q(record_id, employer_id, from_day, to_day)
                where q.record_id = m.record_id and q.employer_id = m.employer_id
                  and q.from_day::date is not distinct from m.valid_from and q.to_day::date is not distinct from m.valid_to)
            """;
    private static final String ADD_MEMBERSHIPS = """
            insert into membership (record_id, employer_id, valid_from, valid_to, sequence, recorded_at)
            select q.record_id, q.employer_id, q.from_day::date, q.to_day::date, nextval('registry_sequence'), ?
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) q(record_id, employer_id, from_day, to_day)
            where not exists (
                select from membership m
                where m.record_id = q.record_id and m.employer_id = q.employer_id and m.ended_sequence is null
                  and q.from_day::date is not distinct from m.valid_from and q.to_day::date is not distinct from m.valid_to)
            """;

    private final Database database;
    private final PublishedStateStore states;
    private final StatementStore statements;

    RecordRecovery(Database database, PublishedStateStore states, StatementStore statements) {
        this.database = database;
        this.states = states;
        this.statements = statements;
    }

    /** Takes some records back, in the current transaction. */
    void take(List<UUID> ids) {
        List<RecordEvent> versions = versions(ids);
        Map<UUID, RecordEvent> newest = new LinkedHashMap<>();
        versions.forEach(version -> newest.put(version.recordId(), version));
        Set<UUID> taken = put(List.copyOf(newest.values()));
        addStatements(versions.stream()
                .filter(version -> taken.contains(version.recordId()))
                .toList());
        UUID[] records = taken.toArray(UUID[]::new);
        database.update(CORRECTED, (Object) records);
        newest.keySet().retainAll(taken);
        takeMemberships(records, newest.values().stream().toList());
    }

    /** Ids of the statements that were published of some records. */
    Set<UUID> statements(List<UUID> records) {
        return versions(records).stream()
                .flatMap(version -> version.statements().stream())
                .map(RecordEvent.Statement::statementId)
                .collect(Collectors.toSet());
    }

    private List<RecordEvent> versions(List<UUID> ids) {
        return states.data(Topics.RECORDS, ids).stream()
                .map(RecordRecovery::read)
                .toList();
    }

    private Set<UUID> put(List<RecordEvent> records) {
        return new HashSet<>(database.query(
                PUT,
                row -> row.getObject("id", UUID.class),
                records.stream().map(RecordEvent::recordId).toArray(UUID[]::new),
                records.stream().map(record -> record.type().name()).toArray(String[]::new),
                records.stream().map(RecordEvent::number).toArray(String[]::new),
                records.stream()
                        .map(record -> AgencyNumber.key(record.number()))
                        .toArray(String[]::new),
                records.stream().map(RecordEvent::version).toArray(Long[]::new),
                records.stream().map(RecordEvent::recordedAt).toArray(Instant[]::new)));
    }

    private void addStatements(List<RecordEvent> versions) {
        Set<UUID> known = new HashSet<>(database.query(
                "select id from statement where record_id = any (?)", row -> row.getObject("id", UUID.class), (Object)
                        versions.stream().map(RecordEvent::recordId).toArray(UUID[]::new)));
        Map<Provenance, List<NewStatement>> added = new LinkedHashMap<>();
        for (RecordEvent version : versions) {
            for (RecordEvent.Statement statement : version.statements()) {
                if (known.add(statement.statementId())) {
                    added.computeIfAbsent(provenance(version.type(), statement), first -> new ArrayList<>())
                            .add(statement(version, statement));
                }
            }
        }
        added.forEach((from, rows) -> statements.add(rows, from));
    }

    private static Provenance provenance(RecordType type, RecordEvent.Statement statement) {
        return new Provenance(statement.recordedAt(), Topics.RECORDS, AGENCIES.get(type), SOURCES.get(type), null);
    }

    private static NewStatement statement(RecordEvent record, RecordEvent.Statement stated) {
        UUID digest = stated.workplace() == null
                ? StatedRow.digest(stated.registration(), stated.programme(), stated.validFrom())
                : StatedRow.digest(stated.workplace(), stated.validFrom());
        StatedRow row = new StatedRow(
                record.type(),
                new Numbers(record.number(), null, null),
                stated.programme(),
                stated.validFrom(),
                stated.endedOn(),
                stated.endStated(),
                stated.workplace(),
                stated.registration(),
                digest);
        NewStatement.Correction correction = stated.corrects() == null
                ? null
                : new NewStatement.Correction(stated.corrects(), stated.withdrawn(), REASON, null);
        return new NewStatement(
                stated.statementId(), stated.sequence(), record.recordId(), row, null, null, null, correction);
    }

    private void takeMemberships(UUID[] records, List<RecordEvent> newest) {
        Instant now = newest.stream()
                .map(RecordEvent::recordedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        List<UUID> owned = new ArrayList<>();
        List<RecordEvent.Membership> spells = new ArrayList<>();
        for (RecordEvent record : newest) {
            record.memberships().forEach(spell -> {
                owned.add(record.recordId());
                spells.add(spell);
            });
        }
        UUID[] members = owned.toArray(UUID[]::new);
        UUID[] employers =
                spells.stream().map(RecordEvent.Membership::employerId).toArray(UUID[]::new);
        String[] from = spells.stream().map(spell -> text(spell.from())).toArray(String[]::new);
        String[] to = spells.stream().map(spell -> text(spell.to())).toArray(String[]::new);
        database.update(END_MEMBERSHIPS, now, records, members, employers, from, to);
        database.update(ADD_MEMBERSHIPS, now, members, employers, from, to);
    }

    private static String text(Object day) {
        return day == null ? null : day.toString();
    }

    private static RecordEvent read(String data) {
        try {
            return EventJson.mapper().readValue(data, RecordEvent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record that was published cannot be read", e);
        }
    }
}
