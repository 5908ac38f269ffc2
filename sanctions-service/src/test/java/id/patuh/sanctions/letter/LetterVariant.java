package id.patuh.sanctions.letter;

import static id.patuh.sanctions.letter.LetterSamples.REQUEST;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.sanctions.fixtures.PdfText;
import id.patuh.sanctions.letter.LetterDraft.EarlierDocument;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;

/** Documents of cases unlike the usual one: without a fine, of the inspection, about data alone, and what remedies and silence give. */
enum LetterVariant {
    JKP_WARNING_2(Of.JKP, DocumentKind.WARNING_2),
    JKP_REQUEST(Of.JKP, DocumentKind.TMP2T_REQUEST),
    JKP_NOTICE(Of.JKP, DocumentKind.INTENT_NOTICE),
    JKP_DECISION(Of.JKP, DocumentKind.DECISION),
    JKP_REVOCATION(Of.JKP, DocumentKind.REVOCATION),
    DATA_DECISION(Of.DATA, DocumentKind.DECISION),
    INSPECTION_REQUEST(Of.INSPECTION, DocumentKind.TMP2T_REQUEST),
    INSPECTION_NOTICE(Of.INSPECTION, DocumentKind.INTENT_NOTICE),
    INSPECTION_DECISION(Of.INSPECTION, DocumentKind.DECISION),
    INSPECTION_REJECTION(Of.INSPECTION, DocumentKind.REJECTION),
    INSPECTION_REVOCATION(Of.INSPECTION, DocumentKind.REVOCATION),
    INSPECTION_NOTE(Of.INSPECTION, DocumentKind.NOTE_1),
    INSPECTION_REPORT(Of.INSPECTION, DocumentKind.NONCOMPLIANCE_REPORT),
    REPORTED_NOTE(Of.REPORTED, DocumentKind.NOTE_1),
    REPORTED_DECISION(Of.REPORTED, DocumentKind.DECISION),
    BPJS_REPORT(Of.USUAL, DocumentKind.NONCOMPLIANCE_REPORT),
    OBJECTION_UPHELD(DocumentKind.OBJECTION_DECISION, REQUEST, "UPHELD", Of.ANNUL),
    OBJECTION_REFUSED(DocumentKind.OBJECTION_DECISION, REQUEST, "REFUSED", null),
    OBJECTION_NOT_ADMITTED(DocumentKind.OBJECTION_DECISION, REQUEST, "NOT_ADMITTED", null),
    FINE_REDUCED(DocumentKind.OBJECTION_DECISION, null, "PARTLY", Of.REDUCE),
    FINE_STRUCK_DOWN(DocumentKind.OBJECTION_DECISION, null, "UPHELD", Of.ANNUL),
    APPEAL_UPHELD(DocumentKind.APPEAL_DECISION, REQUEST, "UPHELD", Of.ANNUL),
    APPEAL_REFUSED(DocumentKind.APPEAL_DECISION, REQUEST, "REFUSED", null),
    OBJECTION_DECREE("OBJECTION_DECISION", Of.LIFT),
    APPEAL_DECREE("APPEAL_DECISION", Of.ANNUL),
    REVOCATION_DECREE("REVOCATION", null);

    private final LetterDraft draft;
    private final LetterCase ofCase;

    LetterVariant(Of ofCase, DocumentKind kind) {
        this.ofCase = ofCase.letterCase();
        Map<String, Object> content = new HashMap<>(LetterSamples.content(kind));
        content.replace("reasons", "kewajiban tidak dilaksanakan");
        boolean ofUnit = kind != DocumentKind.TMP2T_REQUEST && kind.name().matches("INTENT.*|DECISION|REJ.*|REVOC.*");
        this.draft = LetterSamples.draft(kind, content, ofUnit ? REQUEST : null, ofCase.earlier());
    }

    LetterVariant(DocumentKind kind, UUID request, String outcome, Map<String, Object> given) {
        Map<String, Object> content = new HashMap<>(LetterSamples.content(kind));
        content.remove("given");
        content.put("outcome", outcome);
        if (given != null) {
            content.put("given", given);
        }
        if (request == null && given == Of.ANNUL) {
            content.put("refundIdr", 30_000L);
            content.put("stoppedRequests", List.of(REQUEST.toString()));
        }
        this.ofCase = Of.USUAL.letterCase();
        this.draft = LetterSamples.draft(kind, content, request, Of.USUAL.earlier());
    }

    LetterVariant(String undecided, Map<String, Object> relief) {
        Map<String, Object> content = new HashMap<>(LetterSamples.content(DocumentKind.DEEMED_DECREE));
        content.put("decision", undecided);
        content.remove("relief");
        if (relief != null) {
            content.put("relief", relief);
        }
        this.ofCase = Of.USUAL.letterCase();
        this.draft = LetterSamples.draft(DocumentKind.DEEMED_DECREE, content, REQUEST, Of.USUAL.earlier());
    }

    byte[] pdf() {
        return LetterSamples.pdf(draft, ofCase);
    }

    String text() {
        return PdfText.text(pdf());
    }

    private enum Of {
        USUAL(Agency.BPJS_TK, "JHT", "REG_SELF_WORKER", DocumentKind.WARNING_2, DocumentKind.FINE),
        DATA(Agency.BPJS_TK, "JHT", "DATA_WAGE", DocumentKind.WARNING_2, DocumentKind.FINE),
        JKP(Agency.BPJS_TK, "JKP", "JKP_NOT_PAID_WHEN_ARREARS", DocumentKind.WARNING_1),
        INSPECTION(Agency.KEMENAKER, "JKP", "JKP_NOT_PAID_WHEN_ARREARS", DocumentKind.NOTE_2),
        REPORTED(Agency.KEMENAKER, "JHT", "REG_SELF_WORKER", DocumentKind.NOTE_2);

        static final Map<String, Object> ANNUL = Map.of("kind", "ANNUL");
        static final Map<String, Object> LIFT = Map.of("kind", "LIFT_SERVICE", "services", List.of("BUSINESS_LICENCE"));
        static final Map<String, Object> REDUCE = Map.of("kind", "REDUCE_FINE", "amountIdr", 50_000L);

        private final Agency agency;
        private final String programme;
        private final String ground;
        private final List<DocumentKind> before;

        Of(Agency agency, String programme, String ground, DocumentKind... before) {
            this.agency = agency;
            this.programme = programme;
            this.ground = ground;
            this.before = List.of(before);
        }

        LetterCase letterCase() {
            return LetterSamples.ofCase(
                    LetterSamples.EMPLOYER, agency, List.of(programme), List.of(LetterSamples.ground(ground)));
        }

        List<EarlierDocument> earlier() {
            return before.stream()
                    .map(kind -> LetterSamples.earlier(kind, agency, 19, 8, 3))
                    .toList();
        }
    }
}
