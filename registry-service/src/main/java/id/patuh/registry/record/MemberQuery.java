package id.patuh.registry.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            select m.employer_id, r.id as member_id, r.type, r.number, p.replaced_by, p.valid_from as replaced_from, s.*
            from membership m
            join record r on r.id = m.record_id
            left join replacement p on p.record_id = r.id and p.ended_at is null
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
            select m.employer_id, r.id as member_id, r.type, r.number, p.replaced_by, p.valid_from as replaced_from
            from record r
            join membership m on m.record_id = r.id and m.ended_sequence is null and m.valid_to is null
            left join replacement p on p.record_id = r.id and p.ended_at is null
            where r.id = any (?)
              and not exists (select from statement s where s.record_id = r.id and s.corrected_by is null and not s.withdrawn)
            """;

    private final Database database;
    private final RecordRosterSource lists;

    MemberQuery(Database database, RecordRosterSource lists) {
        this.database = database;
        this.lists = lists;
    }

    /** A record of an employer. {@code replacedBy} is null while it counts. */
    public record Member(UUID employerId, MemberRecord record, UUID replacedBy) {}

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
        Map<UUID, List<Member>> members = new HashMap<>();
        drafts.forEach((id, draft) -> members.computeIfAbsent(draft.employerId, employer -> new ArrayList<>())
                .add(draft.member(id, counts.getOrDefault(id, List.of()))));
        return members;
    }

    /** Those of some records of which nothing that was stated stands any more; employers are computed without them. */
    public List<Member> silent(Collection<UUID> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        return database.query(
                SILENT,
                row -> {
                    Draft draft = new Draft();
                    draft.begin(row);
                    return draft.member(row.getObject("member_id", UUID.class), List.of());
                },
                (Object) records.toArray(UUID[]::new));
    }

    /** A record while its rows are read. */
    private static final class Draft {
        private final Map<UUID, RecordEvent.Statement> statements = new LinkedHashMap<>();
        private UUID employerId;
        private RecordType type;
        private String number;
        private UUID replacedBy;
        private LocalDate replacedFrom;

        boolean take(ResultSet row) throws SQLException {
            begin(row);
            return add(row);
        }

        void begin(ResultSet row) throws SQLException {
            employerId = row.getObject("employer_id", UUID.class);
            type = RecordType.valueOf(row.getString("type"));
            number = row.getString("number");
            replacedBy = row.getObject("replaced_by", UUID.class);
            replacedFrom = row.getObject("replaced_from", LocalDate.class);
        }

        boolean add(ResultSet row) throws SQLException {
            RecordEvent.Statement statement = StatementRows.read(row);
            statements.put(statement.statementId(), statement);
            return true;
        }

        Member member(UUID id, List<RecordEvent.ListCount> counts) {
            return new Member(
                    employerId,
                    new MemberRecord(
                            id,
                            type,
                            number,
                            List.copyOf(statements.values()),
                            counts,
                            replacedFrom,
                            List.of(MemberRecord.Spell.ALWAYS)),
                    replacedBy);
        }
    }
}
