package id.patuh.sanctions.archive;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.document.DocumentView;
import id.patuh.sanctions.letter.DocumentFileStore;
import id.patuh.sanctions.problem.DocumentProblem;
import id.patuh.sanctions.sanctioncase.CaseQuery;

/** Finds issued documents and their files, as far as a caller may see the case. */
@ApplicationScoped
@Transactional
public class ArchiveQuery {
    private final DocumentRegister register;
    private final DocumentFileStore files;
    private final CaseQuery cases;
    private final BundleWriter bundles;

    ArchiveQuery(DocumentRegister register, DocumentFileStore files, CaseQuery cases, BundleWriter bundles) {
        this.register = register;
        this.files = files;
        this.cases = cases;
        this.bundles = bundles;
    }

    /**
     * A document as shown.
     *
     * @param name its number or its handle
     * @param issuer agency or unit that issued it, where several have a document of this number; null for any
     * @throws Problem ISSUED_DOCUMENT_UNKNOWN, DOCUMENT_NUMBER_AMBIGUOUS, or if the caller may not see its case
     */
    DocumentView view(String name, String issuer, Caller caller) {
        Document document = visible(name, issuer, caller);
        return register.file(document.caseId()).view(document);
    }

    /**
     * A document's file; problems as {@link #view}.
     *
     * @throws Problem also ISSUED_DOCUMENT_UNKNOWN if it was issued before files were made
     */
    StoredFile file(String name, String issuer, Caller caller) {
        Document document = visible(name, issuer, caller);
        return Optional.ofNullable(document.sha256())
                .flatMap(sha256 -> files.find(sha256).map(bytes -> new StoredFile(document.number(), sha256, bytes)))
                .orElseThrow(() -> unknown(name));
    }

    /**
     * All documents of a case with a file, in the order in which they were issued, as one file.
     *
     * @throws Problem CASE_UNKNOWN, or if the caller may not see it
     */
    byte[] bundle(UUID caseId, Caller caller) {
        cases.requireVisible(caseId, caller);
        return bundles.write(caseId, register.file(caseId).documents());
    }

    private Document visible(String name, String issuer, Caller caller) {
        List<Document> found = register.named(name).stream()
                .filter(document -> issuer == null || document.issuer().equals(issuer))
                .toList();
        if (found.isEmpty()) {
            throw unknown(name);
        }
        if (found.size() > 1) {
            throw Problem.of(DocumentProblem.DOCUMENT_NUMBER_AMBIGUOUS, name);
        }
        cases.requireVisible(found.getFirst().caseId(), caller);
        return found.getFirst();
    }

    static Problem unknown(String name) {
        return Problem.of(DocumentProblem.ISSUED_DOCUMENT_UNKNOWN, name);
    }

    /** A signed file. */
    record StoredFile(String number, String sha256, byte[] bytes) {}
}
