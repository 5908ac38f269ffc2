package id.patuh.sanctions.remedy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.action.ActingContextFactory;
import id.patuh.sanctions.deadline.ClockStart;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.DocumentReceipt;
import id.patuh.sanctions.document.ReceiptListener;
import id.patuh.sanctions.procedure.RequestAction;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.procedure.vocabulary.RemedyState;

/** A received fine can be contested, a received decision on an objection appealed; what was to be delivered was. Source: UU 30/2014 art. 60 */
@ApplicationScoped
class RemedyReceipts implements ReceiptListener {
    private static final String ACTION = RequestAction.RECORD_DELIVERY.wireName();
    private static final Map<DocumentKind, Set<ClockKind>> SETTLED = new EnumMap<>(Map.of(
            DocumentKind.OBJECTION_DECISION, Set.of(ClockKind.DECISION_DELIVERY),
            DocumentKind.APPEAL_DECISION, Set.of(ClockKind.DECISION_DELIVERY),
            DocumentKind.WITHDRAWAL, Set.of(ClockKind.REVOCATION_DELIVERY),
            DocumentKind.ANNULMENT, Set.of(ClockKind.REVOCATION_DELIVERY)));
    private static final Map<String, ClockKind> DECREES = Map.of(
            ClockKind.OBJECTION_DECISION.name(), ClockKind.DECISION_DELIVERY,
            ClockKind.APPEAL_DECISION.name(), ClockKind.DECISION_DELIVERY,
            ClockKind.REVOCATION.name(), ClockKind.REVOCATION_DELIVERY);

    private final DeadlineStore deadlines;
    private final ActingContextFactory contexts;

    RemedyReceipts(DeadlineStore deadlines, ActingContextFactory contexts) {
        this.deadlines = deadlines;
        this.contexts = contexts;
    }

    @Override
    public void received(UUID caseId, DocumentReceipt receipt) {
        Document document = receipt.document();
        switch (document.kind()) {
            case FINE -> restart(ClockKind.OBJECTION_WINDOW, caseId, receipt);
            case OBJECTION_DECISION -> {
                settle(caseId, document, SETTLED.get(document.kind()));
                if (!RemedyState.UPHELD.name().equals(document.content().get("outcome"))) {
                    restart(ClockKind.APPEAL_WINDOW, caseId, receipt);
                }
            }
            case DEEMED_DECREE ->
                settle(caseId, document, Set.of(DECREES.get(document.content().get("decision"))));
            default -> settle(caseId, document, SETTLED.getOrDefault(document.kind(), Set.of()));
        }
    }

    private void restart(ClockKind kind, UUID caseId, DocumentReceipt receipt) {
        settle(caseId, receipt.document(), Set.of(kind));
        UUID request = receipt.document().requestId();
        deadlines.start(
                request == null
                        ? ClockStart.ofCase(kind, caseId, receipt.receivedAt())
                        : ClockStart.ofRequest(kind, caseId, request, receipt.receivedAt()),
                contexts.system().policy());
    }

    private void settle(UUID caseId, Document document, Set<ClockKind> kinds) {
        ActingContext acting = contexts.system();
        if (document.requestId() == null) {
            deadlines.settleCase(caseId, kinds, ACTION, acting.now());
        } else {
            deadlines.settleRequest(document.requestId(), kinds, ACTION, acting.now());
        }
    }
}
