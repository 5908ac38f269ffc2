package id.patuh.sanctions.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.kit.id.Ids;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.delivery.AttemptCommand;
import id.patuh.sanctions.delivery.Delivery;
import id.patuh.sanctions.delivery.DeliveryProof;
import id.patuh.sanctions.delivery.DeliveryStep;
import id.patuh.sanctions.delivery.DeliveryStore;
import id.patuh.sanctions.letter.DocumentFileStore;
import id.patuh.sanctions.letter.LetterDraft;
import id.patuh.sanctions.letter.LetterWriter;
import id.patuh.sanctions.problem.DeliveryProblem;
import id.patuh.sanctions.problem.SanctionsProblem;
import io.quarkus.arc.All;

/**
 * Issues documents and records their deliveries. Numbers are counted by issuer, kind and year inside the transaction that issues,
 * so that a rolled-back step leaves no gap; numbers that a unit gives itself never have the form of counted ones.
 */
@ApplicationScoped
public class DocumentRegister {
    private final DocumentRepository documents;
    private final DeliveryStore deliveries;
    private final Database database;
    private final List<ReceiptListener> receipts;
    private final List<IssueListener> issues;
    private final LetterWriter letters;
    private final DocumentFileStore files;

    DocumentRegister(
            DocumentRepository documents,
            DeliveryStore deliveries,
            Database database,
            @All List<ReceiptListener> receipts,
            @All List<IssueListener> issues,
            LetterWriter letters,
            DocumentFileStore files) {
        this.documents = documents;
        this.deliveries = deliveries;
        this.database = database;
        this.receipts = receipts;
        this.issues = issues;
        this.letters = letters;
        this.files = files;
    }

    /**
     * Issues a document: it gets its number, and its signed file is written and kept.
     *
     * @throws Problem if the draft brings a number: DECISION_NUMBER_OF_SERIES if it has the form of counted ones, DECISION_NUMBER_TAKEN if
     *     the issuer used it before
     */
    public Document issue(DocumentDraft draft, Instant now, String subject) {
        LocalDate date = letters.day(draft.issuer(), now);
        String number = draft.ownNumber() == null ? nextNumber(draft, date.getYear()) : ownNumber(draft);
        Document document = new Document(Ids.next(), number, draft, write(draft, number, date, now), now, subject);
        documents.persist(document);
        issues.forEach(listener -> listener.issued(document));
        return document;
    }

    private String ownNumber(DocumentDraft draft) {
        String number = draft.ownNumber();
        if (SeriesNumber.fits(number)) {
            throw Problem.of(SanctionsProblem.DECISION_NUMBER_OF_SERIES, number);
        }
        if (documents.taken(draft.issuer(), number)) {
            throw Problem.of(SanctionsProblem.DECISION_NUMBER_TAKEN, number);
        }
        return number;
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
        return new DocumentFile(
                found, deliveries.of(found.stream().map(Document::id).toList()));
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

    /**
     * Records the proof of the delivery of a document of a case. Source: UU 30/2014 art. 60
     *
     * @param belongs whether a document is the caller's to deliver
     * @throws Problem DOCUMENT_UNKNOWN if there is none of this number, and as {@link DeliveryStore#record}
     */
    public DocumentReceipt deliver(UUID caseId, DeliveryProof proof, Predicate<Document> belongs, DeliveryStep step) {
        Document document = toDeliver(caseId, proof.documentNumber(), belongs);
        Delivery delivery = deliveries.record(document, proof, step);
        DocumentReceipt receipt = DocumentReceipt.of(document, delivery);
        receipts.forEach(listener -> listener.received(caseId, receipt));
        return receipt;
    }

    /**
     * Records that a document of a case could not be delivered. Source: UU 30/2014 art. 60
     *
     * @param belongs whether a document is the caller's to deliver
     * @throws Problem DOCUMENT_UNKNOWN if there is none of this number, and as {@link DeliveryStore#attempt}
     */
    public void attempt(UUID caseId, AttemptCommand attempt, Predicate<Document> belongs, DeliveryStep step) {
        deliveries.attempt(toDeliver(caseId, attempt.documentNumber(), belongs), attempt, step);
    }

    private Document toDeliver(UUID caseId, String number, Predicate<Document> belongs) {
        return documents.ofCase(caseId).stream()
                .filter(issued -> issued.number().equals(number))
                .filter(issued -> issued.kind().toBeDelivered())
                .filter(belongs)
                .findFirst()
                .orElseThrow(() -> Problem.of(DeliveryProblem.DOCUMENT_UNKNOWN, number));
    }

    /** The next of the series; one that was typed before typed numbers had a form of their own is passed over. */
    private String nextNumber(DocumentDraft draft, int year) {
        String number;
        do {
            number = SeriesNumber.of(draft.issuer(), draft.kind(), year, count(draft, year));
        } while (documents.taken(draft.issuer(), number));
        return number;
    }

    private long count(DocumentDraft draft, int year) {
        return database.first(
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
    }
}
