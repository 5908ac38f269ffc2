package id.patuh.sanctions.remedy.action;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.procedure.Office;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.RemedyState;
import id.patuh.sanctions.remedy.Remedy;
import id.patuh.sanctions.remedy.RemedyFiling;
import id.patuh.sanctions.remedy.RemedyQuery;
import id.patuh.sanctions.remedy.RemedyStore;
import id.patuh.sanctions.sanctioncase.action.CaseActionContext;
import id.patuh.sanctions.sanctioncase.action.CaseCommandHandler;
import id.patuh.sanctions.sanctioncase.command.RemedyCommand.FileAppeal;

/** An appeal goes to the superior of the office that decided, with all documents of the case. Source: UU 30/2014 art. 78 */
@ApplicationScoped
class FileAppealHandler implements CaseCommandHandler<FileAppeal> {
    private final RemedyStore remedies;
    private final RemedyFiling filing;
    private final RemedyQuery query;

    FileAppealHandler(RemedyStore remedies, RemedyFiling filing, RemedyQuery query) {
        this.remedies = remedies;
        this.filing = filing;
        this.query = query;
    }

    @Override
    public StepNote handle(FileAppeal command, CaseActionContext context) {
        Remedy objection = remedies.get(
                context.caseId(),
                command.objectionId(),
                RemedyState.NOT_ADMITTED,
                RemedyState.REFUSED,
                RemedyState.PARTLY);
        requireDesk(objection, context);
        query.requireStanding(context.caseId(), objection.requestId());
        boolean inTime = filing.inTime(
                query.document(objection),
                context.caseId(),
                ClockKind.APPEAL_WINDOW,
                command.filedOn(),
                new RemedyFiling.Times(context.now(), query.answer(objection).receivedAt()));
        filing.requireFitting(command.relief(), context.caseId(), objection.requestId(), context.now());
        Remedy appeal = remedies.file(
                context.caseId(),
                new Remedy.Filing(
                        query.document(objection),
                        objection.id(),
                        command.filedOn(),
                        command.filedBy(),
                        command.grounds(),
                        command.relief(),
                        inTime),
                context.now(),
                context.subject(),
                context.policy());
        return RemedySteps.note(
                context,
                appeal,
                Map.of(
                        "objectionId", objection.id().toString(),
                        "filedOn", command.filedOn().toString(),
                        "inTime", inTime,
                        "relief", command.relief().detail(),
                        "file", query.file(context.caseId()).numbers()));
    }

    private static void requireDesk(Remedy objection, CaseActionContext context) {
        boolean own = context.acting().actor().agency().equals(objection.office());
        if (!own && !context.acting().holds(Office.APPEAL_AUTHORITY)) {
            throw Problem.of(KitProblem.AGENCY_MISMATCH, OfficialTerms.owner(objection.office()));
        }
    }
}
