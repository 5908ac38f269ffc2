package id.patuh.sanctions.action;

import java.util.Map;
import java.util.UUID;

import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.procedure.CaseState;
import id.patuh.sanctions.procedure.Move;
import id.patuh.sanctions.procedure.RequestState;

/**
 * What a step records besides the state it leads to.
 *
 * @param requestId request concerned; null for a step of the whole case
 * @param document document issued with it; null where none is
 * @param caseMove where the effect leads the case; null where the row of the action says it
 * @param requestMove where the effect leads the request; null where the row of the action says it
 */
public record StepNote(
        String action,
        UUID requestId,
        Document document,
        Map<String, Object> detail,
        Move<CaseState> caseMove,
        Move<RequestState> requestMove) {
    /** A step whose states follow from its action alone. */
    public StepNote(String action, UUID requestId, Document document, Map<String, Object> detail) {
        this(action, requestId, document, detail, null, null);
    }

    /** The same step of a case, led elsewhere by what was decided. */
    public StepNote leading(Move<CaseState> of) {
        return new StepNote(action, requestId, document, detail, of, requestMove);
    }

    /** The same step of a request and its case, led elsewhere by what was decided. */
    public StepNote leading(Move<RequestState> ofRequest, Move<CaseState> ofCase) {
        return new StepNote(action, requestId, document, detail, ofCase, ofRequest);
    }
}
