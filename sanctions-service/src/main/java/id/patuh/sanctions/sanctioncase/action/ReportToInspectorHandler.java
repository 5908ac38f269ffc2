package id.patuh.sanctions.sanctioncase.action;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.sanctioncase.InspectorReportService;
import id.patuh.sanctions.sanctioncase.command.InspectionCommand.ReportToInspector;

/** A case of a BPJS goes to the inspector, with what was done in it; it goes on itself. Source: PP 44/2015 art. 61 */
@ApplicationScoped
class ReportToInspectorHandler implements CaseCommandHandler<ReportToInspector> {
    private static final Set<DocumentKind> LADDER = EnumSet.of(
            DocumentKind.EXAMINATION_RESULT, DocumentKind.WARNING_1, DocumentKind.WARNING_2, DocumentKind.FINE);

    private final DocumentRegister register;
    private final InspectorReportService reports;

    ReportToInspectorHandler(DocumentRegister register, InspectorReportService reports) {
        this.register = register;
        this.reports = reports;
    }

    @Override
    public StepNote handle(ReportToInspector command, CaseActionContext context) {
        Map<String, Object> content = Map.of(
                "addressee", Agency.KEMENAKER.name(),
                "reasons", command.reasons(),
                "grounds", context.groundsWithEvidence(),
                "documents", context.earlier(LADDER));
        Document report = register.issue(
                context.draft(DocumentKind.NONCOMPLIANCE_REPORT, content), context.now(), context.subject());
        UUID inspectorCase = reports.report(context.sanctionCase(), report.number(), context.acting());
        Map<String, Object> detail = new HashMap<>();
        detail.put("reasons", command.reasons());
        detail.put("inspectorCaseId", inspectorCase.toString());
        return context.note(report, detail);
    }
}
