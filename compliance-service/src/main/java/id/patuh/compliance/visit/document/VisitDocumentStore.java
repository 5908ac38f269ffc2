package id.patuh.compliance.visit.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** Owns the table {@code visit_document}. */
@ApplicationScoped
class VisitDocumentStore {
    private final Database database;

    VisitDocumentStore(Database database) {
        this.database = database;
    }

    Optional<VisitDocument> find(UUID visit, VisitDocument.Kind kind, LocalDate day) {
        return database.first(
                "select sha256, content from visit_document where visit_id = ? and kind = ? and day = ?",
                row -> new VisitDocument(row.getString("sha256"), row.getBytes("content")),
                visit,
                kind.name(),
                day);
    }

    /** Keeps a paper unless another request has written it meanwhile. */
    void add(UUID visit, VisitDocument.Kind kind, LocalDate day, VisitDocument document, Instant now) {
        database.update("""
                insert into visit_document (visit_id, kind, day, sha256, content, written_at) values (?, ?, ?, ?, ?, ?)
                on conflict (visit_id, kind, day) do nothing
                """, visit, kind.name(), day, document.sha256(), document.content(), now);
    }
}
