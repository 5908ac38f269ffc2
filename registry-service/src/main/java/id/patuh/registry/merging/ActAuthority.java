package id.patuh.registry.merging;

import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.record.MemberQuery;

/** Who may merge and split employers, and undo it: Kemenaker, who leads an open case, and where there is none, who has a record of one of them. */
@ApplicationScoped
class ActAuthority {
    private final MemberQuery members;
    private final OpenCaseStore cases;

    ActAuthority(MemberQuery members, OpenCaseStore cases) {
        this.members = members;
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
        if (members.types(employers).stream().map(RecordType::agency).noneMatch(caller::agencyIs)) {
            throw Problem.of(KitProblem.AGENCY_MISMATCH, Agency.KEMENAKER);
        }
    }
}
