package id.patuh.sanctions.servicerequest.action;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.LegalZone;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.block.BlockStore;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.problem.RemedyProblem;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.procedure.vocabulary.SuspensionGround;
import id.patuh.sanctions.servicerequest.EndingCommand.Resume;

/** The block is in force again, never for the past; what a court suspended only a court puts into force. Source: UU 30/2014 art. 65 */
@ApplicationScoped
class ResumeHandler implements RequestCommandHandler<Resume> {
    private final Suspensions suspensions;
    private final BlockStore blocks;
    private final DocumentRegister register;

    ResumeHandler(Suspensions suspensions, BlockStore blocks, DocumentRegister register) {
        this.suspensions = suspensions;
        this.blocks = blocks;
        this.register = register;
    }

    @Override
    public StepNote handle(Resume command, RequestActionContext context) {
        SuspensionGround ground =
                blocks.suspendedFor(context.requestId()).orElseThrow(() -> Problem.of(RemedyProblem.NOT_SUSPENDED));
        if (ground == SuspensionGround.COURT) {
            throw Problem.of(RemedyProblem.SUSPENDED_BY_COURT);
        }
        LegalZone zone = context.sanctionCase().zone();
        if (zone.dayOf(command.from()).isBefore(zone.dayOf(context.now()))) {
            throw Problem.of(RemedyProblem.RESUMED_FOR_THE_PAST);
        }
        Instant asked = command.from().truncatedTo(ChronoUnit.MICROS);
        Instant from = asked.isBefore(context.now()) ? context.now() : asked;
        Map<String, Object> content = new HashMap<>(suspensions.end(from, context));
        content.put("service", context.request().service().name());
        return context.note(
                register.issue(
                        context.draftOfActor(DocumentKind.SUSPENSION, content), context.now(), context.subject()),
                content);
    }
}
