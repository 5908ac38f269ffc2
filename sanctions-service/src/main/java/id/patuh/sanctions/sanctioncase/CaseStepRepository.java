package id.patuh.sanctions.sanctioncase;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.procedure.CaseAction;
import id.patuh.sanctions.procedure.RequestAction;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The table {@code case_step}. */
@ApplicationScoped
class CaseStepRepository implements PanacheRepositoryBase<CaseStep, CaseStep.Key> {
    List<CaseStep> ofCase(UUID caseId) {
        return list("caseId = ?1 order by seq", caseId);
    }

    /** Subjects who requested or resubmitted: they may not decide. */
    Set<String> requesters(UUID caseId) {
        return list(
                        "caseId = ?1 and action in ?2",
                        caseId,
                        List.of(CaseAction.REQUEST_TMP2T.wireName(), RequestAction.RESUBMIT.wireName()))
                .stream()
                .map(CaseStep::actorSubject)
                .collect(Collectors.toUnmodifiableSet());
    }
}
