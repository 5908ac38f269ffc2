package id.patuh.sanctions.sanctioncase;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.procedure.CaseAction;
import id.patuh.sanctions.procedure.CaseFacts;
import id.patuh.sanctions.procedure.RequestAction;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The table {@code case_step}. */
@ApplicationScoped
class CaseStepRepository implements PanacheRepositoryBase<CaseStep, CaseStep.Key> {
    private static final String CLAIM = CaseAction.CLAIM_FULFILMENT.wireName();
    private static final Set<String> INSPECTIONS = Set.of(
            CaseAction.CONFIRM_EXAMINATION.wireName(),
            CaseAction.ISSUE_NOTE.wireName(),
            CaseAction.REPORT_NONCOMPLIANCE.wireName());
    private static final Set<String> REQUESTS = Set.of(
            CaseAction.REPORT_NONCOMPLIANCE.wireName(),
            CaseAction.RECOMMEND.wireName(),
            CaseAction.REQUEST_TMP2T.wireName(),
            RequestAction.RESUBMIT.wireName());
    private static final Set<String> SEPARATED =
            Stream.concat(INSPECTIONS.stream(), Stream.of(CLAIM)).collect(Collectors.toUnmodifiableSet());

    List<CaseStep> ofCase(UUID caseId) {
        return list("caseId = ?1 order by seq", caseId);
    }

    /** Who acted in a case before, as far as somebody else must act now. */
    CaseFacts.Parties parties(UUID caseId, String actor) {
        List<CaseStep> before = list("caseId = ?1 and action in ?2 order by seq", caseId, SEPARATED);
        return new CaseFacts.Parties(
                actor,
                before.stream()
                        .filter(step -> INSPECTIONS.contains(step.action()))
                        .map(CaseStep::actorSubject)
                        .collect(Collectors.toUnmodifiableSet()),
                before.stream()
                        .filter(step -> step.action().equals(CLAIM))
                        .reduce((earlier, later) -> later)
                        .map(CaseStep::actorSubject)
                        .stream()
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The latest claim of fulfilment; empty while there is none. */
    Optional<CaseStep> latestClaim(UUID caseId) {
        return find("caseId = ?1 and action = ?2 order by seq desc", caseId, CLAIM)
                .firstResultOptional();
    }

    /** Whether the employer's reply to the notice of a request was recorded. */
    boolean replied(UUID requestId, UUID caseId) {
        return count(
                        "caseId = ?1 and requestId = ?2 and action = ?3",
                        caseId,
                        requestId,
                        RequestAction.RECORD_REPLY.wireName())
                > 0;
    }

    /** Subjects who reported, recommended, requested or resubmitted: they may not decide. */
    Set<String> requesters(UUID caseId) {
        return list("caseId = ?1 and action in ?2", caseId, REQUESTS).stream()
                .map(CaseStep::actorSubject)
                .collect(Collectors.toUnmodifiableSet());
    }
}
