package id.patuh.sanctions.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import id.patuh.sanctions.procedure.Paper;

/**
 * All documents of a case with their deliveries, read once.
 *
 * @param documents in order of issue
 * @param deliveries by document
 */
public record DocumentFile(List<Document> documents, Map<UUID, Delivery> deliveries) {
    /**
     * What the guards see of the agency's documents.
     *
     * @param agency agency of the case
     * @return documents issued by the agency
     */
    public List<Paper> papersOfAgency(String agency) {
        return documents.stream()
                .filter(document -> document.issuer().equals(agency))
                .map(this::paper)
                .toList();
    }

    /**
     * What the guards see of a unit's decisions.
     *
     * @param requestId request
     * @param unit the unit asked
     * @return documents of the unit that are to be delivered
     */
    public List<Paper> papersOfUnit(UUID requestId, String unit) {
        return documents.stream()
                .filter(document -> requestId.equals(document.requestId())
                        && document.issuer().equals(unit)
                        && document.kind().toBeDelivered())
                .map(this::paper)
                .toList();
    }

    /**
     * Finds a document of the case.
     *
     * @param number registered number
     * @return empty if the case has none of this number
     */
    public Optional<Document> find(String number) {
        return documents.stream()
                .filter(document -> document.number().equals(number))
                .findFirst();
    }

    /**
     * Everything, as shown.
     *
     * @return in order of issue
     */
    public List<DocumentView> views() {
        return documents.stream()
                .map(document -> DocumentView.of(document, deliveries.get(document.id())))
                .toList();
    }

    boolean delivered(Document document) {
        return deliveries.containsKey(document.id());
    }

    private Paper paper(Document document) {
        Optional<Instant> delivered =
                Optional.ofNullable(deliveries.get(document.id())).map(Delivery::deliveredAt);
        return new Paper(document.number(), document.kind(), document.issuedAt(), delivered);
    }
}
