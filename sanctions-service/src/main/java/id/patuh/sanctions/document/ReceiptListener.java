package id.patuh.sanctions.document;

import java.util.UUID;

/** What else follows when a document reached its addressee; called in the transaction that records it. */
public interface ReceiptListener {
    /** A document of a case was received. */
    void received(UUID caseId, DocumentReceipt receipt);
}
