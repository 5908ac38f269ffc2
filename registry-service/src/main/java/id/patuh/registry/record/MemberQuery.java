package id.patuh.registry.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

/** Reads the records of employers with what they state, as an employer is computed from them. */
@ApplicationScoped
public class MemberQuery {
    // Each subject is looked up for itself: the latest statement of a registration is found without reading its
    // history.
    private static final String TODAY = """
            select m.employer_id, r.id as member_id, r.type, r.number, s.*
            from membership m
            join record r on r.id = m.record_id
            cross join lateral unnest(case r.type
                when 'WLKP' then array['WORKPLACE'] when 'BU' then array['JKN'] else array['JKK', 'JKM', 'JHT', 'JP', 'JKP'] end) subject
            cross join lateral (
                select * from statement
                where record_id = r.id and subject = subject.subject and corrected_by is null and not withdrawn
                order by valid_from desc, sequence desc limit 1) s
            where m.employer_id = any (?) and m.ended_sequence is null and m.valid_to is null
            order by m.employer_id, r.type, r.number, r.id
            """;

    // Two queries: as one, it is planned as a join of all statements while the table is young.
    private static final String ENDED = """
            select distinct record_id from statement
            where record_id = any (?) and ended_on is not null and corrected_by is null and not withdrawn
            """;

    // Where something ended once, what was said of an end since decides.
    private static final String ENDS = """
            select * from statement where record_id = any (?) and end_stated and corrected_by is null and not withdrawn
            """;

    private static final String SILENT = """
            select m.employer_id, r.id as member_id, r.type, r.number
            from record r
            join membership m on m.record_id = r.id and m.ended_sequence is null and m.valid_to is null
            where r.id = any (?)
              and not exists (select from statement s where s.record_id = r.id and s.corrected_by is null and not s.withdrawn)
            """;

    private final Database database;
    private final RecordRosterSource lists;
    private final ReplacementQuery replacements;

    MemberQuery(Database database, RecordRosterSource lists, ReplacementQuery replacements) {
        this.database = database;
        this.lists = lists;
        this.replacements = replacements;
    }

    /** A record of an employer. {@code replacement}, what takes its place on some days, is null where it counts on all. */
    public record Member(UUID employerId, MemberRecord record, RecordEvent.Replacement replacement) {}

    /** The records that employers have today, with their latest statements and those that say when something ended or began again. */
    public Map<UUID, List<Member>> today(Collection<UUID> employers) {
        Map<UUID, Draft> drafts = new LinkedHashMap<>();
        database.query(
                TODAY,
                row -> drafts.computeIfAbsent(row.getObject("member_id", UUID.class), id -> new Draft())
                        .take(row),
                (Object) employers.toArray(UUID[]::new));
        UUID[] ended = database.query(ENDED, row -> row.getObject("record_id", UUID.class), (Object)
                        drafts.keySet().toArray(UUID[]::new))
                .toArray(UUID[]::new);
        if (ended.length > 0) {
            database.query(
                    ENDS,
                    row -> drafts.get(row.getObject("record_id", UUID.class)).add(row),
                    (Object) ended);
        }
        Map<UUID, List<RecordEvent.ListCount>> counts = lists.of(drafts.keySet());
        Map<UUID, RecordEvent.Replacement> replaced = replacements.of(drafts.keySet());
        Map<UUID, List<Member>> members = new HashMap<>();
        drafts.forEach((id, draft) -> members.computeIfAbsent(draft.employerId, employer -> new ArrayList<>())
                .add(draft.member(id, counts.getOrDefault(id, List.of()), replaced.get(id))));
        return members;
    }

    /** The kinds of records that some employers have or had. */
    public Set<RecordType> types(Collection<UUID> employers) {
        return new HashSet<>(database.query(
                """
                select distinct r.type from membership m join record r on r.id = m.record_id
                where m.employer_id = any (?) and m.ended_at is null
                """, row -> RecordType.valueOf(row.getString("type")), (Object) employers.toArray(UUID[]::new)));
    }

    /** The given records that have no standing statement; employers are computed without them. */
    public List<Member> silent(Collection<UUID> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        Map<UUID, RecordEvent.Replacement> replaced = replacements.of(records);
        return database.query(
                SILENT,
                row -> {
                    Draft draft = new Draft();
                    draft.begin(row);
                    UUID id = row.getObject("member_id", UUID.class);
                    return draft.member(id, List.of(), replaced.get(id));
                },
                (Object) records.toArray(UUID[]::new));
    }

    /**
     * Records that count again, or no longer, because the record noted in their place states nothing any more, or something again.
     *
     * @param changed records that changed
     * @param added ids of statements that were added to them
     * @return the records in whose place they are noted
     */
    public Set<UUID> replacedBySilent(Collection<UUID> changed, Collection<UUID> added) {
        return replacements.replacedBySilent(changed, added);
    }

    /** A record while its rows are read. */
    private static final class Draft {
        private final Map<UUID, RecordEvent.Statement> statements = new LinkedHashMap<>();
        private UUID employerId;
        private RecordType type;
        private String number;

        boolean take(ResultSet row) throws SQLException {
            begin(row);
            return add(row);
        }

        void begin(ResultSet row) throws SQLException {
            employerId = row.getObject("employer_id", UUID.class);
            type = RecordType.valueOf(row.getString("type"));
            number = row.getString("number");
        }

        boolean add(ResultSet row) throws SQLException {
            RecordEvent.Statement statement = StatementRows.read(row);
            statements.put(statement.statementId(), statement);
            return true;
        }

        Member member(UUID id, List<RecordEvent.ListCount> counts, RecordEvent.Replacement replacement) {
            return new Member(
                    employerId,
                    new MemberRecord(
                            id,
                            type,
                            number,
                            List.copyOf(statements.values()),
                            counts,
                            MemberRecord.Spell.of(replacement),
                            List.of(MemberRecord.Spell.ALWAYS)),
                    replacement);
        }
    }
}
