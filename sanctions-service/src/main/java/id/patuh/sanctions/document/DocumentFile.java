package id.patuh.sanctions.document;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import id.patuh.sanctions.procedure.IssuedDocument;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;

/** All documents of a case with their deliveries, read once. */
public record DocumentFile(List<Document> documents, Map<UUID, Delivery> deliveries) {
    /** What the guards see of the agency's documents. */
    public List<IssuedDocument> ofAgency(String agency) {
        return documents.stream()
                .filter(document -> document.issuer().equals(agency) || document.servedBy(agency, null))
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

    /** When the latest document of a kind was issued; empty if none was. */
    public Optional<Instant> issuedAt(DocumentKind kind) {
        return documents.stream()
                .filter(document -> document.kind() == kind)
                .map(Document::issuedAt)
                .max(Comparator.naturalOrder());
    }

    /** Everything, as shown. */
    public List<DocumentView> views() {
        return documents.stream()
                .map(document -> DocumentView.of(document, deliveries.get(document.id())))
                .toList();
    }

    /** When a document reached its addressee; empty while not proven. */
    public Optional<Instant> received(Document document) {
        return Optional.ofNullable(deliveries.get(document.id()))
                .map(delivery -> delivery.deliveredAt().isBefore(document.issuedAt())
                        ? document.issuedAt()
                        : delivery.deliveredAt());
    }

    private IssuedDocument issued(Document document) {
        Optional<Instant> delivered =
                Optional.ofNullable(deliveries.get(document.id())).map(Delivery::deliveredAt);
        return new IssuedDocument(document.number(), document.kind(), document.issuedAt(), delivered);
    }
}
