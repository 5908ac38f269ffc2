package id.patuh.registry.merging;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.db.Database;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;

/** The table {@code open_case}: which agencies lead open sanction cases of employers, as {@code patuh.sanctions.cases.v1} says. */
@ApplicationScoped
class OpenCaseStore {
    private final Database database;

    OpenCaseStore(Database database) {
        this.database = database;
    }

    /**
     * Lets only an agency that leads an open case of the employers move members of theirs: a sanction is not evaded by a merger.
     *
     * @return whether there is such a case
     * @throws Problem CASE_OF_ANOTHER_AGENCY
     */
    boolean requireAuthority(Collection<UUID> employers, Caller caller) {
        List<Agency> agencies = database.query(
                "select distinct agency from open_case where employer_id = any (?) and open order by agency",
                row -> Agency.valueOf(row.getString(1)),
                (Object) employers.toArray(UUID[]::new));
        if (!agencies.isEmpty() && agencies.stream().noneMatch(caller::agencyIs)) {
            throw Problem.of(RegistryProblem.CASE_OF_ANOTHER_AGENCY, agencies).property("agencies", agencies);
        }
        return !agencies.isEmpty();
    }

    /** Takes what became of cases, of each the newest step. */
    void take(List<Step> cases) {
        database.update(
                """
                insert into open_case (case_id, employer_id, agency, version, open)
                select case_id, employer_id, agency, version, open::boolean
                from unnest(?::uuid[], ?::uuid[], ?::text[], ?::int8[], ?::text[]) c(case_id, employer_id, agency, version, open)
                on conflict (case_id) do update
                set version = excluded.version, open = excluded.open
                """,
                cases.stream().map(Step::caseId).toArray(UUID[]::new),
                cases.stream().map(Step::employerId).toArray(UUID[]::new),
                cases.stream().map(step -> step.agency().name()).toArray(String[]::new),
                cases.stream().map(Step::version).toArray(Long[]::new),
                cases.stream().map(step -> Boolean.toString(step.open())).toArray(String[]::new));
    }

    /** A step of a case. */
    record Step(UUID caseId, UUID employerId, Agency agency, long version, boolean open) {}
}
