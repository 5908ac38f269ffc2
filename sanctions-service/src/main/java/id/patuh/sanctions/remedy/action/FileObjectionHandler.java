package id.patuh.sanctions.remedy.action;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.problem.RemedyProblem;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.remedy.Contested;
import id.patuh.sanctions.remedy.Remedy;
import id.patuh.sanctions.remedy.RemedyFiling;
import id.patuh.sanctions.remedy.RemedyQuery;
import id.patuh.sanctions.remedy.RemedyStore;
import id.patuh.sanctions.sanctioncase.action.CaseActionContext;
import id.patuh.sanctions.sanctioncase.action.CaseCommandHandler;
import id.patuh.sanctions.sanctioncase.command.RemedyCommand.FileObjection;

/** An objection goes to the office that decided; the day of receipt counts. Source: UU 30/2014 art. 77 */
@ApplicationScoped
class FileObjectionHandler implements CaseCommandHandler<FileObjection> {
    private final RemedyStore remedies;
    private final RemedyFiling filing;
    private final RemedyQuery query;

    FileObjectionHandler(RemedyStore remedies, RemedyFiling filing, RemedyQuery query) {
        this.remedies = remedies;
        this.filing = filing;
        this.query = query;
    }

    @Override
    public StepNote handle(FileObjection command, CaseActionContext context) {
        String office = context.acting().actor().agency();
        Contested contested = query.contested(context.caseId(), command.decisionNumber(), office)
                .orElseThrow(() -> Problem.of(RemedyProblem.DECISION_UNKNOWN, command.decisionNumber()));
        Document document = contested.document();
        query.requireStanding(context.caseId(), document.requestId());
        boolean inTime = filing.inTime(
                document,
                context.caseId(),
                ClockKind.OBJECTION_WINDOW,
                command.filedOn(),
                new RemedyFiling.Times(context.now(), contested.receivedAt()));
        filing.requireFitting(command.relief(), context.caseId(), document.requestId(), context.now());
        Remedy remedy = remedies.file(
                context.caseId(),
                new Remedy.Filing(
                        document,
                        null,
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
                remedy,
                Map.of(
                        "filedOn",
                        command.filedOn().toString(),
                        "inTime",
                        inTime,
                        "relief",
                        command.relief().detail()));
    }
}
