package id.patuh.compliance.sanction;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.CaseEvent;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.db.Database;

/** Owns the table {@code case_penalty}. Table of another package that it reads: {@code assessment}. */
@ApplicationScoped
public class PenaltyStore {
    private static final String NOTE = """
            insert into case_penalty (case_id, penalty, employer_id, agency, imposed_at) values (?, ?, ?, ?, ?)
            on conflict (case_id, penalty) do nothing
            """;
    private static final String COUNT = """
            select p.penalty, p.agency, count(*) as cases, count(*) filter (where c.outcome = 'ANNULLED') as annulled
            from case_penalty p join assessment a using (employer_id) left join case_state c using (case_id)
            where p.imposed_at >= ? and p.imposed_at < ? and a.province = any(?)
            group by p.penalty, p.agency
            """;

    private final Database database;

    PenaltyStore(Database database) {
        this.database = database;
    }

    /** In how many cases a sanction was imposed, and how many of these were annulled since. */
    public record Count(Penalty penalty, Agency agency, long cases, long annulled) {}

    /** Sanctions that were imposed on employers at home in some provinces, from a moment until before another. */
    public List<Count> count(Instant from, Instant until, Collection<String> provinces) {
        return database.query(
                COUNT,
                row -> new Count(
                        Penalty.valueOf(row.getString("penalty")),
                        Agency.valueOf(row.getString("agency")),
                        row.getLong("cases"),
                        row.getLong("annulled")),
                from,
                until,
                provinces.toArray(String[]::new));
    }

    /** Notes a sanction, unless the case came to it before. */
    void note(CaseEvent step, Penalty penalty) {
        database.update(
                NOTE,
                step.caseId(),
                penalty.name(),
                step.employerId(),
                step.agency().name(),
                step.at());
    }
}
