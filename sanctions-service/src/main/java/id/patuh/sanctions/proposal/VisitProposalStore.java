package id.patuh.sanctions.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.VisitEvent;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.kit.db.Database;
import id.patuh.kit.id.Ids;
import id.patuh.sanctions.reference.EmployerQuery;
import id.patuh.sanctions.sanctioncase.command.Ground;

/** Stores what visits propose. */
@ApplicationScoped
class VisitProposalStore {
    // Whoever opens a case locks the employer: the case is seen here, or the proposal there.
    private static final String LOCK =
            "select 1 from employer_ref where employer_id = any(?::uuid[]) order by employer_id for share";
    private static final String PENDING = """
            select id, grounds from proposal
            where employer_id = any(?::uuid[]) and agency = ? and kind = 'OPEN_CASE' and state = 'PROPOSED' and case_id is null
            order by employer_id <> ?, id limit 1 for update
            """;
    private static final String ADD = """
            update proposal set grounds = ?::jsonb, visit_id = ?, version = version + 1, updated_at = ? where id = ?
            """;
    private static final String INSERT = """
            insert into proposal (id, kind, state, subject_id, employer_id, region_code, agency, class, priority, programmes,
                                  grounds, finding, visit_id, proposed_at, updated_at)
            select ?, 'OPEN_CASE', 'PROPOSED', v.employer, v.employer, coalesce(e.region_code, v.region), v.agency, a.class,
                   coalesce(a.priority, 0), string_to_array(?, ','), ?::jsonb, 'VISIT:' || v.visit, v.visit, ?, ?
            from (values (?::uuid, ?::text, ?::text, ?::uuid)) v(employer, region, agency, visit)
            left join employer_ref e on e.employer_id = v.employer
            left join assessment_ref a on a.employer_id = v.employer
            where not exists (select 1 from sanction_case c
                              where c.employer_id = any(?::uuid[]) and c.agency = v.agency and c.state <> 'CLOSED')
            on conflict do nothing
            """;

    private final Database database;
    private final EmployerQuery employers;
    private final Clock clock;

    VisitProposalStore(Database database, EmployerQuery employers, Clock clock) {
        this.database = database;
        this.employers = employers;
        this.clock = clock;
    }

    private record Pending(UUID id, List<Ground> grounds) {}

    /** Proposes a case; one that is proposed already gets the visit as further evidence, and an open one needs no proposal. */
    void propose(VisitEvent visit, Agency agency, Set<Programme> programmes, List<Ground> grounds) {
        UUID[] person = employers.legalPersons(Set.of(visit.employerId())).toArray(UUID[]::new);
        database.query(LOCK, row -> true, (Object) person);
        Instant now = clock.instant();
        Optional<Pending> pending =
                database.first(PENDING, VisitProposalStore::pending, person, agency.name(), visit.employerId());
        if (pending.isPresent()) {
            List<Ground> all = Stream.concat(pending.get().grounds().stream(), grounds.stream())
                    .distinct()
                    .toList();
            database.update(
                    ADD,
                    ProposalColumns.json(all),
                    visit.visitId(),
                    now,
                    pending.get().id());
            return;
        }
        database.update(
                INSERT,
                Ids.next(),
                ProposalColumns.text(programmes),
                ProposalColumns.json(grounds),
                now,
                now,
                visit.employerId(),
                visit.regionCode(),
                agency.name(),
                visit.visitId(),
                person);
    }

    private static Pending pending(ResultSet row) throws SQLException {
        return new Pending(row.getObject("id", UUID.class), ProposalColumns.grounds(row));
    }
}
