package id.patuh.compliance.visit.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** Owns the table {@code visit_attachment}. */
@ApplicationScoped
public class AttachmentStore {
    private static final String COLUMNS = "select sha256, media_type, size, added_at, added_by from visit_attachment ";

    private final Database database;

    AttachmentStore(Database database) {
        this.database = database;
    }

    /** A file and its media type. */
    record Content(String mediaType, byte[] bytes) {}

    /** Those of a visit, in the order of their arrival. */
    public List<Attachment> of(UUID visit) {
        return database.query(
                COLUMNS + "where visit_id = ? order by added_at, sha256", AttachmentStore::attachment, visit);
    }

    Optional<Attachment> find(UUID visit, String sha256) {
        return database.first(
                COLUMNS + "where visit_id = ? and sha256 = ?", AttachmentStore::attachment, visit, sha256);
    }

    Optional<Content> content(UUID visit, String sha256) {
        return database.first(
                "select media_type, content from visit_attachment where visit_id = ? and sha256 = ?",
                row -> new Content(row.getString("media_type"), row.getBytes("content")),
                visit,
                sha256);
    }

    void add(UUID visit, Attachment attachment, byte[] content) {
        database.update(
                """
                insert into visit_attachment (visit_id, sha256, media_type, size, content, added_at, added_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                visit,
                attachment.sha256(),
                attachment.mediaType(),
                attachment.size(),
                content,
                attachment.addedAt(),
                attachment.addedBy());
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getString("sha256"),
                row.getString("media_type"),
                row.getInt("size"),
                Database.instant(row, "added_at"),
                row.getObject("added_by", UUID.class));
    }
}
