package id.patuh.sanctions.block.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.kit.db.Database;

/** Owns the lists, and takes the changed places away. */
@ApplicationScoped
class StatusListStore {
    /** Key of the lock of whoever writes lists; any number that nothing else in this database locks. */
    private static final long WRITER = 0x506174756853744CL;

    private static final String TAKE = """
            delete from block_answer_change
            where id in (select id from block_answer_change order by id limit ?)
            returning position
            """;
    private static final String SAVE = """
            insert into status_list as l (service, chunk, entries, policy_version, token, key_id, issued_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (service, chunk) do update
                set entries = excluded.entries, policy_version = excluded.policy_version, token = excluded.token,
                    key_id = excluded.key_id, issued_at = excluded.issued_at, expires_at = excluded.expires_at
            """;

    private final Database database;

    StatusListStore(Database database) {
        this.database = database;
    }

    /** A list as it is kept. */
    record Kept(StatusListId id, byte[] entries, String policyVersion) {}

    /** A list as it is given out. */
    record Issued(StatusListId id, String token, Instant issuedAt, Instant expiresAt) {}

    /** Makes this transaction the only one that writes lists; false where another one does. */
    boolean lock() {
        return database.first("select pg_try_advisory_xact_lock(?) as taken", row -> row.getBoolean("taken"), WRITER)
                .orElse(false);
    }

    /** Takes changed places: as many as asked for, or all. */
    List<Long> takeChanges(int most) {
        return database.query(TAKE, row -> row.getLong("position"), most);
    }

    /** Whether any place waits. */
    boolean hasChanges() {
        return database.first("select 1 from block_answer_change limit 1", row -> true)
                .isPresent();
    }

    Optional<Kept> find(StatusListId id) {
        return database.first(
                "select entries, policy_version from status_list where service = ? and chunk = ?",
                row -> new Kept(id, row.getBytes("entries"), row.getString("policy_version")),
                id.service().name(),
                id.chunk());
    }

    /** Lists that are to be signed anew: soon to expire, by another key or under another policy. */
    List<StatusListId> stale(Instant expiringBefore, String keyId, String policyVersion) {
        return database.query(
                """
                select service, chunk from status_list
                where expires_at < ? or key_id is distinct from ? or policy_version <> ?
                order by service, chunk
                """,
                row -> new StatusListId(ServiceType.valueOf(row.getString("service")), row.getInt("chunk")),
                expiringBefore,
                keyId,
                policyVersion);
    }

    void save(Kept list, Issued issued, String keyId) {
        database.update(
                SAVE,
                list.id().service().name(),
                list.id().chunk(),
                list.entries(),
                list.policyVersion(),
                issued.token(),
                keyId,
                issued.issuedAt(),
                issued.expiresAt());
    }

    Optional<Issued> issued(StatusListId id) {
        return database.first(
                "select token, issued_at, expires_at from status_list where service = ? and chunk = ? and token is not null",
                row -> new Issued(
                        id,
                        row.getString("token"),
                        Database.instant(row, "issued_at"),
                        Database.instant(row, "expires_at")),
                id.service().name(),
                id.chunk());
    }

    /** All lists, without their content. */
    List<Issued> all() {
        return database.query(
                "select service, chunk, issued_at, expires_at from status_list where token is not null order by service, chunk",
                row -> new Issued(
                        new StatusListId(ServiceType.valueOf(row.getString("service")), row.getInt("chunk")),
                        null,
                        Database.instant(row, "issued_at"),
                        Database.instant(row, "expires_at")));
    }
}
