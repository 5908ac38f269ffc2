package id.patuh.sanctions.block.number;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.LookUpProblem;
import id.patuh.sanctions.reference.EmployerQuery;

/** Lets the office whose decision names a number confirm whose number it is. */
@ApplicationScoped
class NumberQuestionService {
    private final NumberQuestionStore questions;
    private final EmployerQuery employers;
    private final AuditLog audit;
    private final AccessLog accessLog;

    NumberQuestionService(NumberQuestionStore questions, EmployerQuery employers, AuditLog audit, AccessLog accessLog) {
        this.questions = questions;
        this.employers = employers;
        this.audit = audit;
        this.accessLog = accessLog;
    }

    /** Open questions of the caller's office in his regions. */
    List<NumberQuestion> open(Caller caller, int limit) {
        List<NumberQuestion> open = questions.open(caller.agency(), limit).stream()
                .filter(question -> caller.covers(question.regionCode()))
                .toList();
        accessLog.read("employer", open.stream().map(NumberQuestion::holder).toList());
        return open;
    }

    /**
     * Confirms that a number is rightly its holder's.
     *
     * @param holder who the caller takes for the holder
     * @throws Problem NUMBER_QUESTION_UNKNOWN, NUMBER_HOLDER_CHANGED, AGENCY_MISMATCH or REGION_OUT_OF_SCOPE
     */
    @Transactional
    void confirm(UUID id, UUID holder, String reason, Caller caller) {
        employers.lockExclusive(holder);
        NumberQuestionStore.Open open =
                questions.find(id).orElseThrow(() -> Problem.of(LookUpProblem.NUMBER_QUESTION_UNKNOWN, id.toString()));
        NumberQuestion question = open.question();
        if (!Set.of(question.agency().name(), question.unit()).contains(caller.agency())) {
            throw Problem.of(KitProblem.AGENCY_MISMATCH, question.agency().name());
        }
        caller.requireRegion(question.regionCode());
        if (!question.holder().equals(holder)) {
            throw Problem.of(
                    LookUpProblem.NUMBER_HOLDER_CHANGED, question.holder().toString());
        }
        questions.confirm(open, reason, caller.subject());
        audit.record(
                "NUMBER_CONFIRMED",
                "employer",
                holder.toString(),
                Map.of("decisionNumber", question.decisionNumber(), "question", id.toString(), "reason", reason));
    }
}
