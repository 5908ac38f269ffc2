package id.patuh.sanctions.remedy;

import java.util.List;
import java.util.UUID;

import id.patuh.sanctions.document.Document;

/**
 * What goes along with an appeal: all documents of the case, in the order in which they were issued. Source: UU 30/2014 art. 78
 *
 * @param documents with their numbers, kinds and dates, for a page of contents
 */
public record RemedyFile(UUID caseId, List<Document> documents) {
    /** Copies the documents. */
    public RemedyFile {
        documents = List.copyOf(documents);
    }

    /** Numbers of the documents, as a step records them. */
    public List<String> numbers() {
        return documents.stream().map(Document::number).toList();
    }
}
