package id.patuh.sanctions.sanctioncase;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.deadline.ClockStart;
import id.patuh.sanctions.deadline.Deadline;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.DocumentDraft;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;

/** Issues the decree of record of what silence granted, so that the employer has something to show. Source: UU 30/2014 art. 77 */
@ApplicationScoped
public class DeemedDecrees {
    private final DocumentRegister register;
    private final DeadlineStore deadlines;

    DeemedDecrees(DocumentRegister register, DeadlineStore deadlines) {
        this.register = register;
        this.deadlines = deadlines;
    }

    /**
     * Issues a decree and starts the time to deliver it, from the end of the clock that nobody heeded.
     *
     * @param delivery clock of the delivery
     */
    public Document issue(DocumentDraft draft, ClockKind delivery, Deadline silent, ActingContext acting) {
        ClockStart start = draft.requestId() == null
                ? ClockStart.ofCase(delivery, draft.caseId(), silent.endsAt())
                : ClockStart.ofRequest(delivery, draft.caseId(), draft.requestId(), silent.endsAt());
        deadlines.start(start.after(silent), acting.policy());
        return register.issue(draft, acting.now(), acting.actor().subject());
    }
}
