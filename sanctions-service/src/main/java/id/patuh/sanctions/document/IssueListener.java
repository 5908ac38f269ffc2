package id.patuh.sanctions.document;

/** What else follows when a document is issued; called in the transaction that issues it. */
public interface IssueListener {
    /** A document was issued. */
    void issued(Document document);
}
