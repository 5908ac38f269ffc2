package id.patuh.sanctions.sanctioncase.action;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.sanctioncase.command.InspectionCommand.ReportNoncompliance;

/** The inspector reports to the supervisor; the notes go along. Source: PP 37/2021 art. 47 */
@ApplicationScoped
class ReportNoncomplianceHandler implements CaseCommandHandler<ReportNoncompliance> {
    private static final Set<DocumentKind> NOTES =
            EnumSet.of(DocumentKind.EXAMINATION_RESULT, DocumentKind.NOTE_1, DocumentKind.NOTE_2);

    private final DocumentRegister register;

    ReportNoncomplianceHandler(DocumentRegister register) {
        this.register = register;
    }

    @Override
    public StepNote handle(ReportNoncompliance command, CaseActionContext context) {
        Map<String, Object> content = Map.of(
                "addressee", "SUPERVISOR",
                "reasons", command.summary(),
                "grounds", context.groundsWithEvidence(),
                "documents", context.earlier(NOTES));
        return context.note(
                register.issue(
                        context.draft(DocumentKind.NONCOMPLIANCE_REPORT, content), context.now(), context.subject()),
                Map.of("summary", command.summary()));
    }
}
