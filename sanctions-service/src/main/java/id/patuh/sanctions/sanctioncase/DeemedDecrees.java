package id.patuh.sanctions.sanctioncase;

import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.deadline.ClockEndListener;
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
        deadlines.start(clock(delivery, draft, silent.endsAt()).after(silent), acting.policy());
        return register.issue(draft, acting.now(), acting.actor().subject());
    }

    /**
     * Issues a decree for which the law sets a time, from the end of the clock that nobody heeded: it is kept by issuing it. The time to
     * deliver it starts then.
     *
     * @param making clock of the decree itself
     */
    public Document issueInTime(DocumentDraft draft, ClockKind making, Deadline silent, ActingContext acting) {
        deadlines.start(clock(making, draft, silent.endsAt()).after(silent), acting.policy());
        settle(draft, Set.of(making, ClockKind.DECISION_DELIVERY), acting);
        deadlines.start(clock(ClockKind.DECISION_DELIVERY, draft, acting.now()), acting.policy());
        return register.issue(draft, acting.now(), acting.actor().subject());
    }

    private static ClockStart clock(ClockKind kind, DocumentDraft draft, Instant moment) {
        return draft.requestId() == null
                ? ClockStart.ofCase(kind, draft.caseId(), moment)
                : ClockStart.ofRequest(kind, draft.caseId(), draft.requestId(), moment);
    }

    private void settle(DocumentDraft draft, Set<ClockKind> kinds, ActingContext acting) {
        if (draft.requestId() == null) {
            deadlines.settleCase(draft.caseId(), kinds, ClockEndListener.DEEMED_GRANTED, acting.now());
        } else {
            deadlines.settleRequest(draft.requestId(), kinds, ClockEndListener.DEEMED_GRANTED, acting.now());
        }
    }
}
