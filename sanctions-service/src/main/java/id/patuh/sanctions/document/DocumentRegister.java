package id.patuh.sanctions.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.kit.db.Database;
import id.patuh.kit.id.Ids;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.letter.DocumentFileStore;
import id.patuh.sanctions.letter.LetterDraft;
import id.patuh.sanctions.letter.LetterWriter;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.problem.SanctionsProblem;
import io.quarkus.arc.All;

/**
 * Issues documents and records their deliveries. Numbers are counted by issuer, kind and year inside the transaction that issues,
 * so that a rolled-back step leaves no gap.
 */
@ApplicationScoped
public class DocumentRegister {
    private final DocumentRepository documents;
    private final DeliveryRepository deliveries;
    private final Database database;
    private final List<ReceiptListener> listeners;
    private final LetterWriter letters;
    private final DocumentFileStore files;

    DocumentRegister(
            DocumentRepository documents,
            DeliveryRepository deliveries,
            Database database,
            @All List<ReceiptListener> listeners,
            LetterWriter letters,
            DocumentFileStore files) {
        this.documents = documents;
        this.deliveries = deliveries;
        this.database = database;
        this.listeners = listeners;
        this.letters = letters;
        this.files = files;
    }

    /**
     * Issues a document: it gets its number, and its signed file is written and kept.
     *
     * @throws Problem DECISION_NUMBER_TAKEN if the draft brings a number that is in use
     */
    public Document issue(DocumentDraft draft, Instant now, String subject) {
        LocalDate date = WorkingDays.dayOf(now);
        String number = draft.ownNumber() == null ? nextNumber(draft, date.getYear()) : draft.ownNumber();
        if (draft.ownNumber() != null && documents.count("number", number) > 0) {
            throw Problem.of(SanctionsProblem.DECISION_NUMBER_TAKEN, number);
        }
        Document document = new Document(Ids.next(), number, draft, write(draft, number, date, now), now, subject);
        documents.persist(document);
        return document;
    }

    private IssuedFile write(DocumentDraft draft, String number, LocalDate date, Instant now) {
        String handle = Handles.next();
        byte[] file = letters.write(new LetterDraft(
                draft.kind(),
                number,
                handle,
                draft.caseId(),
                draft.requestId(),
                draft.issuer(),
                date,
                now,
                draft.content(),
                file(draft.caseId()).earlier()));
        return new IssuedFile(date, handle, files.keep(file, now));
    }

    /** All documents of a case. */
    public DocumentFile file(UUID caseId) {
        List<Document> found = documents.ofCase(caseId);
        var proofs = deliveries.of(found.stream().map(Document::id).toList()).stream()
                .collect(Collectors.toMap(Delivery::documentId, Function.identity()));
        return new DocumentFile(found, proofs);
    }

    /** The document of a handle; empty if there is none. */
    public Optional<Document> withHandle(String handle) {
        return Handles.fits(handle) ? documents.withHandle(handle) : Optional.empty();
    }

    /** The documents that a number or a handle names. */
    public List<Document> named(String name) {
        List<Document> numbered = documents.withNumber(name);
        return numbered.isEmpty() ? withHandle(name).stream().toList() : numbered;
    }

    /** Whether what a document says still stands. */
    public DocumentState state(Document document) {
        return file(document.caseId()).state(document);
    }

    /**
     * Records the proof of the delivery of a document of a case. Source: UU 30/2014 art. 60
     *
     * @param belongs whether a document is the caller's to deliver
     * @throws Problem DOCUMENT_UNKNOWN if there is none of this number; or if it was delivered before, or the receipt lies before the
     *     document or in the future
     */
    public DocumentReceipt deliver(
            UUID caseId, DeliveryProof proof, Predicate<Document> belongs, Instant now, String subject) {
        Document document = documents.ofCase(caseId).stream()
                .filter(issued -> issued.number().equals(proof.documentNumber()))
                .filter(issued -> issued.kind().toBeDelivered())
                .filter(belongs)
                .findFirst()
                .orElseThrow(() -> Problem.of(SanctionsProblem.DOCUMENT_UNKNOWN, proof.documentNumber()));
        if (deliveries.findByIdOptional(document.id()).isPresent()) {
            throw Problem.of(SanctionsProblem.ALREADY_DELIVERED, document.number());
        }
        if (proof.deliveredAt().isAfter(now)) {
            throw Problem.of(SanctionsProblem.DATE_IN_FUTURE, OfficialTerms.of(proof.deliveredAt()));
        }
        if (WorkingDays.dayOf(proof.deliveredAt()).isBefore(document.date())) {
            throw Problem.of(
                    SanctionsProblem.DELIVERY_BEFORE_DOCUMENT, document.number(), OfficialTerms.of(document.date()));
        }
        deliveries.persist(new Delivery(document.id(), proof, now, subject));
        DocumentReceipt receipt = DocumentReceipt.of(document, proof);
        listeners.forEach(listener -> listener.received(caseId, receipt));
        return receipt;
    }

    private String nextNumber(DocumentDraft draft, int year) {
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
