package id.patuh.sanctions.letter;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import id.patuh.documents.wording.Wording;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.procedure.vocabulary.RemedyState;

/**
 * What the answer to an objection or appeal, or silence, makes of the decision or fine that was contested. Source: UU 30/2014 art. 77; UU
 * 30/2014 art. 78
 */
record LetterRuling(LetterDraft draft) {
    private static final String NOTHING = "";

    Map<String, Object> values() {
        Map<?, ?> given = given();
        Map<String, Object> values = new HashMap<>();
        values.put("ofFine", draft.requestId() == null);
        values.put("given", given.isEmpty() ? NOTHING : given.get("kind").toString());
        values.put("open", !decree() && !RemedyState.UPHELD.name().equals(content("outcome")));
        values.put("ofAppeal", ofAppeal());
        values.put("stopped", content("stoppedRequests") instanceof Collection<?> stopped && !stopped.isEmpty());
        if (given.get("amountIdr") instanceof Number left) {
            values.put("left", Wording.rupiahInWords(left.longValue()));
        }
        if (content("refundIdr") instanceof Number refund && refund.longValue() > 0) {
            values.put("refund", Wording.rupiahInWords(refund.longValue()));
        }
        return values;
    }

    /**
     * Whether the superior of the office answers, or should have; after it only the court is left. Source: UU 30/2014 art. 76;
     * UU 30/2014 art. 78
     */
    boolean ofAppeal() {
        return draft.kind() == DocumentKind.APPEAL_DECISION
                || (decree() && DocumentKind.APPEAL_DECISION.name().equals(content("decision")));
    }

    private boolean decree() {
        return draft.kind() == DocumentKind.DEEMED_DECREE;
    }

    /** Silence gives exactly what was asked. */
    private Map<?, ?> given() {
        return content(decree() ? "relief" : "given") instanceof Map<?, ?> given ? given : Map.of();
    }

    private Object content(String field) {
        return draft.content().get(field);
    }
}
