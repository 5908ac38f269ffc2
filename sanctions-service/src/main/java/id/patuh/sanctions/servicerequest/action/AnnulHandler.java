package id.patuh.sanctions.servicerequest.action;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.block.BlockEnd;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.procedure.Office;
import id.patuh.sanctions.procedure.vocabulary.AnnullingOfficial;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.servicerequest.EndingCommand.Annul;
import id.patuh.sanctions.servicerequest.RequestEnding;

/** An annulled decision counts as never taken. Source: UU 30/2014 art. 66 */
@ApplicationScoped
class AnnulHandler implements RequestCommandHandler<Annul> {
    private final RequestEnding ending;
    private final DocumentRegister register;
    private final DeadlineStore deadlines;

    AnnulHandler(RequestEnding ending, DocumentRegister register, DeadlineStore deadlines) {
        this.ending = ending;
        this.register = register;
        this.deadlines = deadlines;
    }

    @Override
    public StepNote handle(Annul command, RequestActionContext context) {
        requireOfficial(command.by(), context);
        Map<String, Object> content = Map.of(
                "reasons", command.reasons(),
                "by", command.by().name(),
                "service", context.request().service().name());
        Document annulment =
                register.issue(context.draftOfActor(DocumentKind.ANNULMENT, content), context.now(), context.subject());
        ending.end(context.request(), BlockEnd.ANNULLED, context.actionName(), context.now());
        deadlines.start(context.clock(ClockKind.REVOCATION_DELIVERY, context.now()), context.policy());
        return context.note(annulment, content);
    }

    private static void requireOfficial(AnnullingOfficial by, RequestActionContext context) {
        String unit = context.request().unit();
        boolean own = context.acting().actor().agency().equals(unit);
        if (by == AnnullingOfficial.ISSUING_OFFICIAL && !own) {
            throw Problem.of(KitProblem.AGENCY_MISMATCH, OfficialTerms.owner(unit));
        }
        if (by == AnnullingOfficial.SUPERIOR && !context.acting().holds(Office.APPEAL_AUTHORITY)) {
            throw Problem.of(KitProblem.AGENCY_MISMATCH, OfficialTerms.superior(unit));
        }
    }
}
