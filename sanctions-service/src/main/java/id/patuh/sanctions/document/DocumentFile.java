package id.patuh.sanctions.document;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import id.patuh.sanctions.delivery.Deliveries;
import id.patuh.sanctions.delivery.Delivery;
import id.patuh.sanctions.letter.LetterDraft.EarlierDocument;
import id.patuh.sanctions.procedure.IssuedDocument;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;

/** All documents of a case with their deliveries, read once. */
public record DocumentFile(List<Document> documents, Deliveries deliveries) {
    /** Field of the content of a withdrawal or annulment: number of the decision that it ends. */
    private static final String ENDED_DECISION = "decisionNumber";

    /** What the guards see of the agency's documents. */
    public List<IssuedDocument> ofAgency(String agency) {
        return documents.stream()
                .filter(document -> document.ofAgency(agency))
                .map(this::issued)
                .toList();
    }

    /** What the guards see of a unit's decisions. */
    public List<IssuedDocument> ofUnit(UUID requestId, String unit) {
        return documents.stream()
                .filter(document ->
                        document.servedBy(unit, requestId) && document.kind().toBeDelivered())
                .map(this::issued)
                .toList();
    }

    /** One of them, as shown. */
    public DocumentView view(Document document) {
        return DocumentView.of(document, deliveries);
    }

    /** When the latest document of a kind was issued; empty if none was. */
    public Optional<Instant> issuedAt(DocumentKind kind) {
        return documents.stream()
                .filter(document -> document.kind() == kind)
                .map(Document::issuedAt)
                .max(Comparator.naturalOrder());
    }

    /** Everything, as shown. */
    public List<DocumentView> views() {
        return documents.stream().map(this::view).toList();
    }

    /** All of them, as a letter that is written next names them. */
    List<EarlierDocument> earlier() {
        return documents.stream()
                .map(document -> new EarlierDocument(
                        document.kind(),
                        document.requestId(),
                        document.number(),
                        document.date(),
                        issued(document).deliveredAt().orElse(null)))
                .toList();
    }

    /** When a document reached its addressee; empty while not proven. */
    public Optional<Instant> received(Document document) {
        return deliveries
                .of(document.id())
                .map(delivery -> delivery.deliveredAt().isBefore(document.issuedAt())
                        ? document.issuedAt()
                        : delivery.deliveredAt());
    }

    /** Whether what one of them says still stands. */
    DocumentState state(Document document) {
        return documents.stream()
                .filter(later -> later.issuedAt().isAfter(document.issuedAt()) && ends(later, document))
                .map(later -> DocumentFile.stateAfter(later.kind()))
                .max(Comparator.naturalOrder())
                .orElse(DocumentState.VALID);
    }

    /** A decision is ended by what names its number on its request, or by what is said of its request without naming one. */
    private static boolean ends(Document later, Document document) {
        if (stateAfter(later.kind()) == DocumentState.VALID) {
            return false;
        }
        Object named = later.content().get(ENDED_DECISION);
        return named == null
                ? document.kind() == DocumentKind.DECISION
                        && document.requestId() != null
                        && document.requestId().equals(later.requestId())
                : named.equals(document.number()) && Objects.equals(document.requestId(), later.requestId());
    }

    private static DocumentState stateAfter(DocumentKind kind) {
        return switch (kind) {
            case REVOCATION -> DocumentState.REVOKED;
            case WITHDRAWAL -> DocumentState.WITHDRAWN;
            case ANNULMENT -> DocumentState.ANNULLED;
            default -> DocumentState.VALID;
        };
    }

    private IssuedDocument issued(Document document) {
        Optional<Instant> delivered = deliveries.of(document.id()).map(Delivery::deliveredAt);
        return new IssuedDocument(document.number(), document.kind(), document.issuedAt(), delivered);
    }
}
