package id.patuh.sanctions.sanctioncase.action;

import java.time.LocalDate;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.sanctioncase.command.CommandChecks;

/** Files the result document of an examination, whichever way it went. Source: PP 86/2013 art. 13 */
@ApplicationScoped
class ExaminationFile {
    private final DocumentRegister register;

    ExaminationFile(DocumentRegister register) {
        this.register = register;
    }

    StepNote result(String result, LocalDate examinedOn, CaseActionContext context) {
        CommandChecks.examination(examinedOn, context.sanctionCase().grounds(), context.today());
        Map<String, Object> content = Map.of("result", result, "examinedOn", examinedOn.toString());
        return context.note(
                register.issue(
                        context.draft(DocumentKind.EXAMINATION_RESULT, content), context.now(), context.subject()),
                content);
    }
}
