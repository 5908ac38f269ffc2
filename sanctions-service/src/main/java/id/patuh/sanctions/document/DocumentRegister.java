package id.patuh.sanctions.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.kit.db.Database;
import id.patuh.kit.id.Ids;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.SanctionsProblem;

/**
 * Issues documents and records their deliveries. Numbers are counted by issuer, kind and year inside the transaction that issues,
 * so that a rolled-back step leaves no gap.
 */
@ApplicationScoped
public class DocumentRegister {
    private final DocumentRepository documents;
    private final DeliveryRepository deliveries;
    private final Database database;

    DocumentRegister(DocumentRepository documents, DeliveryRepository deliveries, Database database) {
        this.documents = documents;
        this.deliveries = deliveries;
        this.database = database;
    }

    /**
     * Issues a document.
     *
     * @param draft what to issue
     * @param now when
     * @param subject by whom
     * @return the document with its number
     * @throws Problem DECISION_NUMBER_TAKEN if the draft brings a number that is in use
     */
    public Document issue(Draft draft, Instant now, String subject) {
        LocalDate date = WorkingDays.dayOf(now);
        String number = draft.ownNumber() == null ? nextNumber(draft, date.getYear()) : draft.ownNumber();
        if (draft.ownNumber() != null && documents.count("number", number) > 0) {
            throw Problem.of(SanctionsProblem.DECISION_NUMBER_TAKEN, number);
        }
        Document document = new Document(Ids.next(), number, draft, date, now, subject);
        documents.persist(document);
        return document;
    }

    /**
     * All documents of a case.
     *
     * @param caseId the case
     * @return read once
     */
    public DocumentFile file(UUID caseId) {
        List<Document> found = documents.ofCase(caseId);
        var proofs = deliveries.of(found.stream().map(Document::id).toList()).stream()
                .collect(Collectors.toMap(Delivery::documentId, Function.identity()));
        return new DocumentFile(found, proofs);
    }

    /**
     * Records the proof of a delivery. Source: UU 30/2014 art. 60
     *
     * @param file documents of the case
     * @param document the one that was delivered
     * @param body the proof
     * @param now when it is recorded
     * @param subject by whom
     * @return when it counts as received: as proven, but never before it was issued
     * @throws Problem if it was delivered before, or the receipt lies before the document or in the future
     */
    public Instant deliver(DocumentFile file, Document document, DeliveryBody body, Instant now, String subject) {
        if (file.delivered(document)) {
            throw Problem.of(SanctionsProblem.ALREADY_DELIVERED, document.number());
        }
        if (body.deliveredAt().isAfter(now)) {
            throw Problem.of(SanctionsProblem.DATE_IN_FUTURE, body.deliveredAt().toString());
        }
        if (WorkingDays.dayOf(body.deliveredAt()).isBefore(document.date())) {
            throw Problem.of(
                    SanctionsProblem.DELIVERY_BEFORE_DOCUMENT,
                    document.number(),
                    document.date().toString());
        }
        deliveries.persist(new Delivery(document.id(), body, now, subject));
        return body.deliveredAt().isBefore(document.issuedAt()) ? document.issuedAt() : body.deliveredAt();
    }

    private String nextNumber(Draft draft, int year) {
        long last = database.first(
                        """
                        insert into document_series as s (issuer, kind, year, last) values (?, ?, ?, 1)
                        on conflict (issuer, kind, year) do update set last = s.last + 1
                        returning last
                        """,
                        row -> row.getLong("last"),
                        draft.issuer(),
                        draft.kind().name(),
                        year)
                .orElseThrow();
        return "%s-%s-%d-%06d".formatted(draft.issuer(), draft.kind().mark(), year, last);
    }
}
