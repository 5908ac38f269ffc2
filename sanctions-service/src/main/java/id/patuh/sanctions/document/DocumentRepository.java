package id.patuh.sanctions.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The table {@code document}. */
@ApplicationScoped
class DocumentRepository implements PanacheRepositoryBase<Document, UUID> {
    List<Document> ofCase(UUID caseId) {
        return list("caseId = ?1 order by issuedAt, id", caseId);
    }

    Optional<Document> withHandle(String handle) {
        return find("handle", handle).firstResultOptional();
    }

    List<Document> withNumber(String number) {
        return list("number", number);
    }

    /** Whether an office used a number before. */
    boolean taken(String issuer, String number) {
        return count("issuer = ?1 and number = ?2", issuer, number) > 0;
    }
}
