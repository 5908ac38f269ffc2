package id.patuh.sanctions.sanctioncase.action;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.sanctioncase.command.InspectionCommand.Recommend;

/** The supervisor recommends on the report of the inspector. Source: PP 37/2021 art. 47 */
@ApplicationScoped
class RecommendHandler implements CaseCommandHandler<Recommend> {
    private static final Set<DocumentKind> FILE =
            EnumSet.of(DocumentKind.NOTE_1, DocumentKind.NOTE_2, DocumentKind.NONCOMPLIANCE_REPORT);

    private final DocumentRegister register;

    RecommendHandler(DocumentRegister register) {
        this.register = register;
    }

    @Override
    public StepNote handle(Recommend command, CaseActionContext context) {
        Map<String, Object> content = Map.of(
                "reasons", command.reasons(),
                "grounds", context.groundsWithEvidence(),
                "documents", context.earlier(FILE));
        return context.note(
                register.issue(context.draft(DocumentKind.RECOMMENDATION, content), context.now(), context.subject()),
                Map.of("reasons", command.reasons()));
    }
}
