package id.patuh.sanctions.history.anchor;

import java.util.Arrays;
import java.util.UUID;

import id.patuh.kit.db.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Somebody who owns the database and changes what may not be changed; {@link #undo} puts the history of the case back. */
final class Tampering {
    private static final String KEPT =
            "select jsonb_agg(s order by s.seq)::text as steps from case_step s where case_id = ?";

    private final Database database;
    private final UUID caseId;
    private final String kept;
    private final long version;
    private final String headHash;

    Tampering(Database database, UUID caseId) {
        this.database = database;
        this.caseId = caseId;
        this.kept = database.first(KEPT, row -> row.getString("steps"), caseId).orElseThrow();
        this.version = database.first(
                        "select version from sanction_case where id = ?", row -> row.getLong("version"), caseId)
                .orElseThrow();
        this.headHash = database.first(
                        "select head_hash from sanction_case where id = ?", row -> row.getString("head_hash"), caseId)
                .orElseThrow();
    }

    /** Runs statements with the triggers of a table switched off. */
    void past(String table, Runnable statements) {
        QuarkusTransaction.requiringNew().run(() -> {
            database.update("alter table " + table + " disable trigger user");
            statements.run();
            database.update("alter table " + table + " enable trigger user");
        });
    }

    /** Says that another person took a step. */
    void changeStep(long seq) {
        past(
                "case_step",
                () -> update("update case_step set actor_subject = 'impostor' where case_id = ? and seq = ?", seq));
    }

    /** Removes a step. */
    void removeStep(long seq) {
        past("case_step", () -> update("delete from case_step where case_id = ? and seq = ?", seq));
    }

    /** Says of the case that its history ends with a step. */
    void endAt(long seq) {
        database.update("""
                update sanction_case c set version = s.seq, head_hash = s.hash
                from case_step s where c.id = ? and s.case_id = c.id and s.seq = ?
                """, caseId, seq);
    }

    /** Computes the hashes from a step on anew, as somebody would who knows the form. */
    void chainAnew(long from) {
        past("case_step", () -> {
            for (long seq = from; seq <= version; seq++) {
                database.update("""
                        update case_step s set previous_hash = b.hash
                        from case_step b where s.case_id = ? and s.seq = ? and b.case_id = s.case_id and b.seq = s.seq - 1
                        """, caseId, seq);
                update("update case_step s set hash = case_step_hash(s) where s.case_id = ? and s.seq = ?", seq);
            }
        });
        endAt(version);
    }

    /** Puts the history back. */
    void undo() {
        past("case_step", () -> {
            database.update("delete from case_step where case_id = ?", caseId);
            database.update(
                    "insert into case_step select * from jsonb_populate_recordset(null::case_step, ?::jsonb)", kept);
        });
        database.update("update sanction_case set version = ?, head_hash = ? where id = ?", version, headHash, caseId);
    }

    private void update(String sql, Object... more) {
        Object[] parameters = new Object[more.length + 1];
        parameters[0] = caseId;
        System.arraycopy(more, 0, parameters, 1, more.length);
        int rows = database.update(sql, parameters);
        if (rows != 1) {
            throw new IllegalStateException(rows + " rows: " + sql + Arrays.toString(more));
        }
    }
}
