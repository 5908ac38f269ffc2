package id.patuh.registry;

import java.util.UUID;

import id.patuh.kit.db.Database;

/** Employers that look merged, for tests of those who only read that. */
public final class MergedEmployers {
    private MergedEmployers() {}

    /** Writes past the service that an employer was merged into another. */
    public static void into(Database database, UUID employer, UUID successor) {
        database.update("""
                update employer set status = 'MERGED',
                    data = replace(replace(data::text, '"status":"ACTIVE"', '"status":"MERGED"'),
                                   '"successorId":null', '"successorId":"' || ? || '"')::json
                where id = ?
                """, successor.toString(), employer);
    }
}
