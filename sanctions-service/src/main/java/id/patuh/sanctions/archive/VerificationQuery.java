package id.patuh.sanctions.archive;

import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.letter.OfficeBook;
import id.patuh.sanctions.reference.ServiceUnitStore;

/** What the public may ask: whether a document is genuine and holds now. */
@ApplicationScoped
@Transactional
public class VerificationQuery {
    private final DocumentRegister register;
    private final DocumentStateQuery states;
    private final ServiceUnitStore units;

    VerificationQuery(DocumentRegister register, DocumentStateQuery states, ServiceUnitStore units) {
        this.register = register;
        this.states = states;
        this.units = units;
    }

    /**
     * Checks a document, and a file against it.
     *
     * @param sha256 hash of a file, 64 hexadecimal digits; null to check no file
     * @throws Problem ISSUED_DOCUMENT_UNKNOWN
     */
    DocumentVerification verify(String handle, String sha256) {
        Checked checked = find(handle).orElseThrow(() -> ArchiveQuery.unknown(handle));
        Boolean matches =
                sha256 == null ? null : sha256.toLowerCase(Locale.ROOT).equals(checked.sha256());
        DocumentVerification open = checked.verification();
        return new DocumentVerification(open.kind(), open.office(), open.date(), open.state(), matches);
    }

    /** A document by its handle; empty if there is none. */
    Optional<Checked> find(String handle) {
        return register.withHandle(handle).map(document -> new Checked(open(document), document.sha256()));
    }

    private DocumentVerification open(Document document) {
        return new DocumentVerification(
                document.kind(),
                OfficeBook.name(document.issuer(), units.find(document.issuer())),
                document.date(),
                states.of(document),
                null);
    }

    /** What is open, and the hash that a page compares with. */
    record Checked(DocumentVerification verification, String sha256) {}
}
