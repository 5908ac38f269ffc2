package id.patuh.sanctions.document;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.patuh.sanctions.delivery.Deliveries;
import id.patuh.sanctions.delivery.Delivery;
import id.patuh.sanctions.letter.LetterDraft.EarlierDocument;
import id.patuh.sanctions.procedure.IssuedDocument;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;

/** All documents of a case with their deliveries, read once. */
public record DocumentFile(List<Document> documents, Deliveries deliveries) {
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

    /** The latest document of a kind, of which there is one. */
    public Document latest(DocumentKind kind) {
        return documents.stream()
                .filter(document -> document.kind() == kind)
                .reduce((earlier, later) -> later)
                .orElseThrow();
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

    private IssuedDocument issued(Document document) {
        Optional<Instant> delivered = deliveries.of(document.id()).map(Delivery::deliveredAt);
        return new IssuedDocument(document.number(), document.kind(), document.issuedAt(), delivered);
    }
}
