package id.patuh.registry.merging;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.db.Database;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/** Who may merge and split employers, and undo it: Kemenaker, who leads an open case, and where there is none, who has a record of one of them. */
@ApplicationScoped
class ActAuthority {
    private static final String CONCERNED = """
            select distinct r.type from membership m join record r on r.id = m.record_id
            where m.employer_id = any (?) and m.ended_at is null
            """;

    private final Database database;
    private final OpenCaseStore cases;

    ActAuthority(Database database, OpenCaseStore cases) {
        this.database = database;
        this.cases = cases;
    }

    /**
     * Lets go on who may move members of some employers.
     *
     * @throws Problem AGENCY_MISMATCH, CASE_OF_ANOTHER_AGENCY
     */
    void require(Collection<UUID> employers, Caller caller) {
        if (caller.agencyIs(Agency.KEMENAKER)) {
            return;
        }
        if (cases.requireAuthority(employers, caller)) {
            return;
        }
        List<Agency> concerned = database.query(
                CONCERNED, row -> RecordType.valueOf(row.getString("type")).agency(), (Object)
                        employers.toArray(UUID[]::new));
        if (concerned.stream().noneMatch(caller::agencyIs)) {
            throw Problem.of(KitProblem.AGENCY_MISMATCH, Agency.KEMENAKER);
        }
    }
}
