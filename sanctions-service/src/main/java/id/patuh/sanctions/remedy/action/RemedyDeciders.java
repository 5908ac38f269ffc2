package id.patuh.sanctions.remedy.action;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.problem.RemedyProblem;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.Office;
import id.patuh.sanctions.procedure.vocabulary.RemedyKind;
import id.patuh.sanctions.procedure.vocabulary.RemedyState;
import id.patuh.sanctions.remedy.Remedy;
import id.patuh.sanctions.remedy.RemedyQuery;
import id.patuh.sanctions.remedy.RemedyStore;
import id.patuh.sanctions.sanctioncase.CaseStore;

/** Who decides a remedy: the office that issued what is contested, or its superior, and never who decided before. Source: UU 30/2014 art. 77 */
@ApplicationScoped
class RemedyDeciders {
    private final RemedyStore remedies;
    private final RemedyQuery query;
    private final CaseStore cases;

    RemedyDeciders(RemedyStore remedies, RemedyQuery query, CaseStore cases) {
        this.remedies = remedies;
        this.query = query;
        this.cases = cases;
    }

    /**
     * Refuses everybody else.
     *
     * @throws Problem AGENCY_MISMATCH, SAME_DECIDER, or FOUR_EYES for who asked for the decision
     */
    void require(Remedy remedy, ActingContext acting) {
        requireOffice(remedy, acting);
        String subject = acting.actor().subject();
        if (deciders(remedy).contains(subject)) {
            throw Problem.of(RemedyProblem.SAME_DECIDER);
        }
        if (remedy.requestId() != null && cases.requesters(remedy.caseId()).contains(subject)) {
            throw Problem.of(SanctionsProblem.FOUR_EYES);
        }
    }

    private static void requireOffice(Remedy remedy, ActingContext acting) {
        if (remedy.kind() == RemedyKind.APPEAL) {
            if (!acting.holds(Office.APPEAL_AUTHORITY)) {
                throw Problem.of(KitProblem.AGENCY_MISMATCH, OfficialTerms.superior(remedy.office()));
            }
        } else if (!acting.actor().agency().equals(remedy.office()) || !acting.holds(Office.DECIDING_OFFICE)) {
            throw Problem.of(KitProblem.AGENCY_MISMATCH, OfficialTerms.owner(remedy.office()));
        }
    }

    private Set<String> deciders(Remedy remedy) {
        Stream<String> before = remedy.objectionId() == null
                ? Stream.empty()
                : Stream.of(remedies.get(remedy.caseId(), remedy.objectionId(), RemedyState.values())
                        .decidedBy());
        return Stream.concat(before, Stream.of(query.document(remedy).issuedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
