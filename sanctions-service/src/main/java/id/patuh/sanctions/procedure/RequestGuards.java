package id.patuh.sanctions.procedure;

import java.time.Instant;
import java.util.Map;

import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.procedure.vocabulary.SeparateDuty;

/** Guards of the actions on a request to a service unit. */
final class RequestGuards {
    /** Who reports, recommends or requests never decides. Source: PP 86/2013 art. 8 */
    static final Guard<RequestFacts> FOUR_EYES = new Guard<>(
            RefusalReason.FOUR_EYES,
            facts -> !facts.requesters().contains(facts.actor()),
            facts -> Map.of("duty", SeparateDuty.DECISION));

    /** The employer must have had the notice itself. Source: UU 30/2014 art. 60 */
    static final Guard<RequestFacts> NOTICE_DELIVERED = new Guard<>(
            RefusalReason.DOCUMENT_NOT_DELIVERED,
            RequestGuards::noticeDelivered,
            facts -> Map.of("documentKind", DocumentKind.INTENT_NOTICE));

    /** The employer must have had the notice period. Source: UU 30/2014 art. 47 */
    static final Guard<RequestFacts> NOTICE_OVER = new Guard<>(
            RefusalReason.PERIOD_NOT_OVER,
            RequestGuards::noticeOver,
            facts -> CaseGuards.running(ClockKind.NOTICE_PERIOD, facts.clockEnds()));

    /** Full payment before the decision stops TMP2T. Source: PP 86/2013 art. 9 */
    static final Guard<RequestFacts> FINE_OPEN = Guard.of(
            RefusalReason.FINE_FULLY_PAID,
            facts -> facts.fine().filter(fine -> fine.settled()).isEmpty());

    /** Only a verified fulfilment ends TMP2T by revocation. Source: PP 86/2013 art. 10 */
    static final Guard<RequestFacts> FULFILMENT_VERIFIED = Guard.of(
            RefusalReason.FULFILMENT_NOT_VERIFIED, facts -> facts.caseState() instanceof CaseState.FulfilmentVerified);

    /** There must be a notice or decision of the unit without proof of delivery. Source: UU 30/2014 art. 60 */
    static final Guard<RequestFacts> SOMETHING_TO_DELIVER =
            Guard.of(RefusalReason.NOTHING_TO_DELIVER, facts -> facts.documents().stream()
                    .anyMatch(IssuedDocument::awaitsDelivery));

    /** Only what has reached the employer is in force and can be suspended. Source: UU 30/2014 art. 60 */
    static final Guard<RequestFacts> DECISION_DELIVERED = new Guard<>(
            RefusalReason.DOCUMENT_NOT_DELIVERED,
            facts -> facts.documents().stream()
                    .anyMatch(document -> document.kind() == DocumentKind.DECISION && document.delivered()),
            facts -> Map.of("documentKind", DocumentKind.DECISION));

    private RequestGuards() {}

    private static boolean noticeDelivered(RequestFacts facts) {
        return facts.documents().stream()
                .anyMatch(document -> document.kind() == DocumentKind.INTENT_NOTICE && document.delivered());
    }

    private static boolean noticeOver(RequestFacts facts) {
        Instant end = facts.clockEnds().get(ClockKind.NOTICE_PERIOD);
        return end != null && !facts.now().isBefore(end);
    }
}
