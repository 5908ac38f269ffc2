package id.patuh.compliance.visit.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** Owns the table {@code visit_reply}. */
@ApplicationScoped
class ReplyStore {
    private final Database database;

    ReplyStore(Database database) {
        this.database = database;
    }

    /** Those of a visit, in the order in which they were recorded. */
    List<VisitReply> of(UUID visit) {
        return database.query(
                "select * from visit_reply where visit_id = ? order by reply_id", ReplyStore::reply, visit);
    }

    void add(UUID visit, VisitReply reply) {
        database.update(
                """
                insert into visit_reply (reply_id, visit_id, day, text, attachments, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                reply.replyId(),
                visit,
                reply.date(),
                reply.text(),
                reply.attachments().toArray(String[]::new),
                reply.recordedAt(),
                reply.recordedBy());
    }

    private static VisitReply reply(ResultSet row) throws SQLException {
        return new VisitReply(
                row.getObject("reply_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getString("text"),
                List.of((String[]) row.getArray("attachments").getArray()),
                Database.instant(row, "recorded_at"),
                row.getObject("recorded_by", UUID.class));
    }
}
