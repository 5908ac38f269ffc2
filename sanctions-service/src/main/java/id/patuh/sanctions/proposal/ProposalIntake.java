package id.patuh.sanctions.proposal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.sanctions.policy.PolicyBook;
import id.patuh.sanctions.policy.ProposalPolicy;
import id.patuh.sanctions.reference.AssessmentListener;
import id.patuh.sanctions.reference.AssessmentQuery;
import id.patuh.sanctions.reference.StandingAssessment;

/** Makes proposals of assessments, and withdraws those that they no longer support: a few statements for a batch, whatever its size. */
@ApplicationScoped
public class ProposalIntake implements AssessmentListener {
    private final AssessmentQuery assessments;
    private final ProposalBatchStore store;
    private final PolicyBook policies;
    private final Clock clock;

    ProposalIntake(AssessmentQuery assessments, ProposalBatchStore store, PolicyBook policies, Clock clock) {
        this.assessments = assessments;
        this.store = store;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public void assessed(Set<UUID> employers) {
        List<StandingAssessment> standing = assessments.standing(employers);
        if (standing.isEmpty()) {
            return;
        }
        ProposalPolicy policy = policies.on(WorkingDays.dayOf(clock.instant())).proposals();
        cases(standing, policy);
        steps(standing, policy);
    }

    private void cases(List<StandingAssessment> standing, ProposalPolicy policy) {
        List<ProposalDraft> found = standing.stream()
                .flatMap(assessment -> Stream.of(Agency.BPJS_TK, Agency.BPJS_KES)
                        .map(agency -> ProposalRules.newCase(assessment, agency, policy)))
                .flatMap(Optional::stream)
                .toList();
        store.settle(standing, found);
        List<ProposalDraft> proposed =
                found.stream().filter(draft -> draft.assessment().identified()).toList();
        if (!proposed.isEmpty()) {
            store.proposeCases(proposed);
        }
    }

    private void steps(List<StandingAssessment> standing, ProposalPolicy policy) {
        Map<UUID, StandingAssessment> byEmployer =
                standing.stream().collect(Collectors.toMap(StandingAssessment::employerId, Function.identity()));
        List<AssessedCase> open = store.openCases(standing);
        List<ProposalDraft> drafts = open.stream()
                .map(assessed -> ProposalRules.step(byEmployer.get(assessed.assessedId()), assessed, policy))
                .flatMap(Optional::stream)
                .toList();
        Set<UUID> cured = drafts.stream().map(ProposalDraft::caseId).collect(Collectors.toSet());
        List<UUID> uncured = open.stream()
                .map(AssessedCase::id)
                .filter(id -> !cured.contains(id))
                .toList();
        if (!uncured.isEmpty()) {
            store.withdrawSteps(uncured);
        }
        if (!drafts.isEmpty()) {
            store.proposeSteps(drafts);
        }
    }
}
