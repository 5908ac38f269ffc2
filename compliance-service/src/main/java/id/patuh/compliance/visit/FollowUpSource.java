package id.patuh.compliance.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.inspection.Candidate;
import id.patuh.compliance.inspection.CandidateSource;
import id.patuh.compliance.inspection.ItemKind;
import id.patuh.kit.db.Database;

/** Puts employers on lists with whom a visit agreed a deadline that has passed, until somebody goes again. */
@ApplicationScoped
class FollowUpSource implements CandidateSource {
    private static final String PASSED = """
            select v.employer_id, min(f.agreed_deadline) as deadline from visit_finding f join visit v using (visit_id)
            where f.result = 'FOUND' and f.agreed_deadline < ?
              and not exists (select 1 from visit w where w.employer_id = v.employer_id and w.day > f.agreed_deadline
                                and w.state not in ('CANCELLED', 'POSTPONED'))
            group by v.employer_id order by deadline, v.employer_id
            """;

    private final Database database;

    FollowUpSource(Database database) {
        this.database = database;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.FOLLOW_UP;
    }

    @Override
    public List<Candidate> waiting(LocalDate today) {
        return database.query(PASSED, row -> new Candidate(row.getObject("employer_id", UUID.class), null), today);
    }
}
