package id.patuh.compliance.visit.report;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.assessment.AssessorFactory;
import id.patuh.compliance.visit.Visit;
import id.patuh.compliance.visit.VisitAccess;
import id.patuh.compliance.visit.VisitQuery;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.Language;

/** Reads visits with all that was written of them. */
@ApplicationScoped
class VisitDetailQuery {
    private final VisitAccess access;
    private final VisitQuery visits;
    private final Dossiers dossiers;
    private final SigningStore signing;
    private final ReplyStore replies;
    private final AssessorFactory policies;

    VisitDetailQuery(
            VisitAccess access,
            VisitQuery visits,
            Dossiers dossiers,
            SigningStore signing,
            ReplyStore replies,
            AssessorFactory policies) {
        this.access = access;
        this.visits = visits;
        this.dossiers = dossiers;
        this.signing = signing;
        this.replies = replies;
        this.policies = policies;
    }

    /**
     * A visit that the caller may read.
     *
     * @throws id.patuh.kit.problem.Problem VISIT_UNKNOWN, REGION_OUT_OF_SCOPE
     */
    Visit find(UUID id, Caller caller) {
        return access.readable(id, caller);
    }

    VisitDetail detail(Visit visit, Caller caller, Language language) {
        UUID id = visit.visitId();
        Dossier dossier = dossiers.of(visit);
        return new VisitDetail(
                visits.view(visit, caller),
                checklist(visit, language),
                dossier.reports().stream()
                        .map(report -> ReportView.of(report, visit, dossier))
                        .toList(),
                dossier.reconciliation().contradictions(),
                signing.findings(id),
                dossier.attachments(),
                signing.signatures(id),
                signing.employer(id),
                replies.of(id));
    }

    private List<CheckItem> checklist(Visit visit, Language language) {
        Stream<CheckItem> findings = visit.findings().stream()
                .map(Ground::parse)
                .sorted()
                .map(ground -> new CheckItem(ground.code(), ground.agency(), true, null));
        Stream<CheckItem> questions = policies.ofToday().policy().document().inspection().questions().stream()
                .map(question -> new CheckItem(
                        question.ground(),
                        null,
                        false,
                        language == Language.INDONESIAN ? question.id() : question.en()));
        return Stream.concat(findings, questions).toList();
    }
}
