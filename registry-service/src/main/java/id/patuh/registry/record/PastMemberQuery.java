package id.patuh.registry.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.employer.MemberRecord;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.kit.db.Database;

/** Reads the records of an employer as the registry knew them at a moment. */
@ApplicationScoped
public class PastMemberQuery {
    private static final String MEMBERSHIPS = """
            select r.id, r.type, r.number, m.valid_from, m.valid_to
            from membership m join record r on r.id = m.record_id
            where m.employer_id = ? and m.recorded_at <= ? and (m.ended_at is null or m.ended_at > ?)
            order by r.type, r.number, r.id, m.valid_from nulls first
            """;
    private static final String STATEMENTS = """
            select * from statement
            where record_id = any (?) and recorded_at <= ? and (corrected_at is null or corrected_at > ?) and not withdrawn
            order by record_id, sequence
            """;

    private final Database database;
    private final RecordRosterSource lists;
    private final ReplacementQuery replacements;

    PastMemberQuery(Database database, RecordRosterSource lists, ReplacementQuery replacements) {
        this.database = database;
        this.lists = lists;
        this.replacements = replacements;
    }

    /** A record while its rows are read. */
    private record Draft(RecordType type, String number, List<MemberRecord.Spell> spells) {}

    /** The records that are or were members of an employer, as the registry knew them at a moment. */
    public List<MemberRecord> of(UUID employer, Instant recordedAt) {
        Map<UUID, Draft> drafts = drafts(employer, recordedAt);
        Map<UUID, List<RecordEvent.Statement>> statements = statements(drafts.keySet(), recordedAt);
        Map<UUID, List<RecordEvent.ListCount>> counts = lists.of(drafts.keySet(), recordedAt);
        Map<UUID, RecordEvent.Replacement> replaced = replacements.of(drafts.keySet(), recordedAt);
        List<MemberRecord> members = new ArrayList<>(drafts.size());
        drafts.forEach((id, draft) -> members.add(new MemberRecord(
                id,
                draft.type(),
                draft.number(),
                statements.getOrDefault(id, List.of()),
                counts.getOrDefault(id, List.of()),
                MemberRecord.Spell.of(replaced.get(id)),
                draft.spells())));
        return members;
    }

    private Map<UUID, Draft> drafts(UUID employer, Instant recordedAt) {
        Map<UUID, Draft> drafts = new LinkedHashMap<>();
        database.query(
                MEMBERSHIPS,
                row -> {
                    Draft draft = drafts.get(row.getObject("id", UUID.class));
                    if (draft == null) {
                        draft = new Draft(
                                RecordType.valueOf(row.getString("type")), row.getString("number"), new ArrayList<>());
                        drafts.put(row.getObject("id", UUID.class), draft);
                    }
                    return draft.spells()
                            .add(new MemberRecord.Spell(
                                    row.getObject("valid_from", LocalDate.class),
                                    row.getObject("valid_to", LocalDate.class)));
                },
                employer,
                recordedAt,
                recordedAt);
        return drafts;
    }

    private Map<UUID, List<RecordEvent.Statement>> statements(Set<UUID> records, Instant recordedAt) {
        Map<UUID, List<RecordEvent.Statement>> statements = new LinkedHashMap<>();
        database.query(
                STATEMENTS,
                row -> statements
                        .computeIfAbsent(row.getObject("record_id", UUID.class), id -> new ArrayList<>())
                        .add(StatementRows.read(row)),
                records.toArray(UUID[]::new),
                recordedAt,
                recordedAt);
        return statements;
    }
}
