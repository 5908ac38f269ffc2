package id.patuh.sanctions.remedy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.action.ActingContextFactory;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.deadline.ClockEndListener;
import id.patuh.sanctions.deadline.Deadline;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.DocumentDraft;
import id.patuh.sanctions.policy.PolicyBook;
import id.patuh.sanctions.procedure.Procedure;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.procedure.vocabulary.RemedyState;
import id.patuh.sanctions.sanctioncase.CaseJournal;
import id.patuh.sanctions.sanctioncase.CaseStore;
import id.patuh.sanctions.sanctioncase.DeemedDecrees;
import id.patuh.sanctions.sanctioncase.SanctionCase;

/** Silence admits a remedy, and then grants exactly what it asked, from the end of the period on. Source: UU 30/2014 art. 77 */
@ApplicationScoped
class SilentGrant implements ClockEndListener {
    private static final String ADMITTED_BY_SILENCE = "ADMITTED_BY_SILENCE";

    private final RemedyStore remedies;
    private final RemedyEffects effects;
    private final DeemedDecrees decrees;
    private final CaseStore cases;
    private final CaseJournal journal;
    private final ActingContextFactory contexts;
    private final PolicyBook policies;

    SilentGrant(
            RemedyStore remedies,
            RemedyEffects effects,
            DeemedDecrees decrees,
            CaseStore cases,
            CaseJournal journal,
            ActingContextFactory contexts,
            PolicyBook policies) {
        this.remedies = remedies;
        this.effects = effects;
        this.decrees = decrees;
        this.cases = cases;
        this.journal = journal;
        this.contexts = contexts;
        this.policies = policies;
    }

    @Override
    public void ended(Deadline deadline) {
        ClockKind kind = deadline.kind();
        if (kind == ClockKind.ADMISSIBILITY) {
            remedies.waiting(deadline, RemedyState.FILED).ifPresent(remedy -> admit(remedy, deadline));
        } else if ((kind == ClockKind.OBJECTION_DECISION || kind == ClockKind.APPEAL_DECISION)
                && policies.version(deadline.policyVersion()).silenceGrants(kind)) {
            remedies.waiting(deadline, RemedyState.ADMITTED)
                    .filter(remedy -> remedy.decisionClock() == kind)
                    .ifPresent(remedy -> grant(remedy, deadline));
        }
    }

    private void admit(Remedy remedy, Deadline deadline) {
        SanctionCase sanctionCase = cases.get(remedy.caseId());
        remedy.admit();
        Map<String, Object> detail = Map.of(
                "remedyId",
                remedy.id().toString(),
                "effectiveAt",
                deadline.endsAt().toString());
        journal.step(
                sanctionCase,
                Procedure.unchanged(sanctionCase.state()),
                new StepNote(ADMITTED_BY_SILENCE, remedy.requestId(), null, detail),
                contexts.system());
    }

    /** The decree says what was asked and from when it is granted. Source: UU 30/2014 art. 77; UU 30/2014 art. 78 */
    private void grant(Remedy remedy, Deadline deadline) {
        ActingContext acting = contexts.system();
        SanctionCase sanctionCase = cases.get(remedy.caseId());
        Instant moment = deadline.endsAt();
        RemedyEffects.Applied applied =
                effects.apply(sanctionCase, remedy, remedy.relief(), DEEMED_GRANTED, moment, acting);
        Map<String, Object> content = new HashMap<>(applied.detail());
        content.put("decision", deadline.kind().name());
        content.put("remedyId", remedy.id().toString());
        content.put("decisionNumber", remedy.decisionNumber());
        content.put("filedOn", remedy.filedOn().toString());
        content.put("relief", remedy.relief().detail());
        content.put("effectiveAt", moment.toString());
        DocumentDraft draft = new DocumentDraft(
                DocumentKind.DEEMED_DECREE, remedy.caseId(), remedy.requestId(), remedy.office(), null, content);
        ClockKind making =
                deadline.kind() == ClockKind.OBJECTION_DECISION ? ClockKind.OBJECTION_DECREE : ClockKind.APPEAL_DECREE;
        Document decree = decrees.issueInTime(draft, making, deadline, acting);
        remedy.decide(
                RemedyState.DEEMED_GRANTED,
                remedy.relief(),
                decree,
                moment,
                acting.actor().subject());
        journal.step(
                sanctionCase,
                applied.caseMove(),
                new StepNote(DEEMED_GRANTED, remedy.requestId(), decree, content),
                acting);
    }
}
