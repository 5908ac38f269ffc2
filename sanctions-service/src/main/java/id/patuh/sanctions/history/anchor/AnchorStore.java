package id.patuh.sanctions.history.anchor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** Owns the anchors. */
@ApplicationScoped
class AnchorStore {
    /** Key of the lock of whoever anchors; any number that nothing else in this database locks. */
    private static final long WRITER = 0x506174756841636EL;

    private static final String UNANCHORED = """
            select c.id as case_id, c.version as seq, c.head_hash as hash from sanction_case c
            where c.head_hash is not null
              and not exists (select 1 from history_anchor_head h
                              where h.case_id = c.id and h.seq = c.version and h.hash = c.head_hash)
            order by c.id
            """;
    private static final String ANCHORS = "select a.day, a.at, a.previous_hash, a.heads, a.hash from history_anchor a";
    private static final String SAVE_HEADS = """
            insert into history_anchor_head (day, case_id, seq, hash)
            select ?, h.case_id, h.seq, h.hash from unnest(?::uuid[], ?::int8[], ?::text[]) h(case_id, seq, hash)
            """;

    private final Database database;

    AnchorStore(Database database) {
        this.database = database;
    }

    /** Makes this transaction the only one that anchors; false where another one does. */
    boolean lock() {
        return database.first("select pg_try_advisory_xact_lock(?) as taken", row -> row.getBoolean("taken"), WRITER)
                .orElse(false);
    }

    /** The newest anchor; empty before the first. */
    Optional<Anchor> latest() {
        return database.first(ANCHORS + " order by a.day desc limit 1", AnchorStore::anchor);
    }

    /** Heads of histories that no anchor names yet. */
    List<AnchorHead> unanchored() {
        return database.query(UNANCHORED, AnchorStore::head);
    }

    void save(Anchor anchor, String token, List<AnchorHead> heads) {
        database.update(
                "insert into history_anchor (day, at, previous_hash, heads, hash, token) values (?, ?, ?, ?, ?, ?)",
                anchor.day(),
                anchor.at(),
                anchor.previousHash(),
                anchor.heads(),
                anchor.hash(),
                token);
        database.update(
                SAVE_HEADS,
                anchor.day(),
                heads.stream().map(AnchorHead::caseId).toArray(UUID[]::new),
                heads.stream().map(AnchorHead::seq).toArray(Long[]::new),
                heads.stream().map(AnchorHead::hash).toArray(String[]::new));
    }

    /** The document of an anchor, a compact JWS; empty where there is no anchor of that day. */
    Optional<String> token(LocalDate day) {
        return database.first("select token from history_anchor where day = ?", row -> row.getString("token"), day);
    }

    /** Anchors after a day, in their order. */
    List<Anchor> after(LocalDate day, int most) {
        return database.query(ANCHORS + " where a.day > ? order by a.day limit ?", AnchorStore::anchor, day, most);
    }

    /** Hash of the last anchor up to a day; null where there is none. */
    String hashUpTo(LocalDate day) {
        return database.first(ANCHORS + " where a.day <= ? order by a.day desc limit 1", AnchorStore::anchor, day)
                .map(Anchor::hash)
                .orElse(null);
    }

    /** An anchor and what it names of one case. */
    record Naming(Anchor anchor, AnchorHead head) {}

    /** Anchors that name a case, in their order. */
    List<Naming> naming(UUID caseId) {
        return database.query(
                """
                select a.day, a.at, a.previous_hash, a.heads, a.hash, h.case_id, h.seq, h.hash as head_hash
                from history_anchor a join history_anchor_head h on h.day = a.day
                where h.case_id = ? order by a.day
                """,
                row -> new Naming(anchor(row), new AnchorHead(caseId, row.getLong("seq"), row.getString("head_hash"))),
                caseId);
    }

    /** The heads that an anchor names, as they are to be found by case. */
    List<AnchorHead> heads(LocalDate day) {
        return database.query(
                "select case_id, seq, hash from history_anchor_head where day = ? order by case_id",
                AnchorStore::head,
                day);
    }

    private static AnchorHead head(ResultSet row) throws SQLException {
        return new AnchorHead(row.getObject("case_id", UUID.class), row.getLong("seq"), row.getString("hash"));
    }

    private static Anchor anchor(ResultSet row) throws SQLException {
        return new Anchor(
                row.getObject("day", LocalDate.class),
                Database.instant(row, "at"),
                row.getString("previous_hash"),
                row.getLong("heads"),
                row.getString("hash"));
    }
}
