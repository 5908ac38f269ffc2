package id.patuh.registry.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.kit.db.Database;
import id.patuh.registry.identity.IdentityNumber;

/** The table {@code statement}. */
@ApplicationScoped
public class StatementStore {
    private static final String COLUMNS =
            "statement (id, sequence, record_id, subject, valid_from, ended_on, end_stated, digest, recorded_at, recorded_by, agency,"
                    + " source, import_id, import_line, corrects, withdrawn, reason, evidence, nib, npwp, npwp_token, "
                    + StatementRows.STATED + ")";

    private static final String STANDS = "corrected_by is null and not withdrawn";

    private static final String HELD = """
            select q.place, s.digest, s.ended_on, s.end_stated, s.nib, s.npwp, s.npwp_token, latest.valid_from as latest_from, latest.heads,
                   exists (select from statement e
                           where e.record_id = q.record_id and e.ended_on is not null and e.subject = q.subject and e.%1$s) as ever_ended,
                   exists (select from statement e
                           where e.record_id = q.record_id and e.subject = q.subject and e.valid_from = q.day::date and not e.withdrawn
                             and e.digest = q.digest and e.ended_on is not distinct from q.ended_on::date
                             and (e.corrected_by is not null or s.source = 'MANUAL' and s.sequence > e.sequence)) as set_aside
            from unnest(?::integer[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[])
                 q(place, record_id, subject, day, digest, ended_on)
            left join lateral (
                select valid_from, coalesce(workers, enrolled_workers) as heads from statement
                where record_id = q.record_id and subject = q.subject and %1$s
                order by valid_from desc, sequence desc limit 1) latest on true
            left join lateral (
                select digest, ended_on, end_stated, nib, npwp, npwp_token, source, sequence from statement
                where record_id = q.record_id and subject = q.subject and valid_from = q.day::date and %1$s
                order by sequence desc limit 1) s on true
            """.formatted(STANDS);

    private final Database database;

    StatementStore(Database database) {
        this.database = database;
    }

    /** A question about what a record holds. {@code programme} is null for a workplace; {@code endedOn} is null when it says none. */
    public record Probe(UUID recordId, Programme programme, LocalDate day, UUID digest, LocalDate endedOn) {}

    /**
     * What a record holds. {@code digest} is null when there is none; {@code endedOn} is null when it says none.
     *
     * @param endStated whether the statement of that day says anything of an end
     * @param numbers the identity numbers that the statement of that day names
     * @param latestHeads workers of the latest statement: declared of a workplace, enrolled of a registration
     * @param setAside whether a person put another statement in the place of one that says the same as the row
     */
    public record Held(
            int place,
            UUID digest,
            LocalDate endedOn,
            boolean endStated,
            Named numbers,
            LocalDate latestFrom,
            int latestHeads,
            boolean everEnded,
            boolean setAside) {}

    /**
     * The identity numbers that a statement names. {@code nib} and {@code npwp} are null when it names none; {@code npwpToken} is null for
     * others.
     */
    public record Named(String nib, String npwp, String npwpToken) {
        /** Whether these are all numbers that another statement names. */
        public boolean cover(Named other) {
            return (other.nib == null || other.nib.equals(nib))
                    && (other.npwp == null || other.npwp.equals(npwp) && Objects.equals(other.npwpToken, npwpToken));
        }
    }

    /** What records hold of the days of rows. */
    public List<Held> held(List<Probe> probes) {
        return database.query(
                HELD,
                row -> new Held(
                        row.getInt("place"),
                        row.getObject("digest", UUID.class),
                        row.getObject("ended_on", LocalDate.class),
                        row.getBoolean("end_stated"),
                        new Named(row.getString("nib"), row.getString("npwp"), row.getString("npwp_token")),
                        row.getObject("latest_from", LocalDate.class),
                        row.getInt("heads"),
                        row.getBoolean("ever_ended"),
                        row.getBoolean("set_aside")),
                places(probes.size()),
                probes.stream().map(Probe::recordId).toArray(UUID[]::new),
                probes.stream()
                        .map(probe -> StatementRows.subject(probe.programme()))
                        .toArray(String[]::new),
                probes.stream().map(probe -> probe.day().toString()).toArray(String[]::new),
                probes.stream().map(Probe::digest).toArray(UUID[]::new),
                probes.stream()
                        .map(probe -> Objects.toString(probe.endedOn(), null))
                        .toArray(String[]::new));
    }

    /** Adds statements, in the current transaction and under the row locks of their employers. */
    public void add(List<NewStatement> statements, Provenance from) {
        CopyText text = new CopyText();
        for (NewStatement statement : statements) {
            var row = statement.row();
            text.add(statement.id()).add(statement.sequence()).add(statement.recordId());
            text.add(StatementRows.subject(row.programme())).add(row.validFrom());
            text.add(row.endedOn()).add(row.endStated()).add(row.digest());
            text.add(from.now()).add(from.subject()).add(from.agency()).add(from.source());
            text.add(from.importId()).add(from.importId() == null ? null : statement.line());
            NewStatement.Correction correction = statement.correction();
            if (correction == null) {
                text.skip(1).add(false).skip(2);
            } else {
                text.add(correction.corrects()).add(correction.withdrawn());
                text.add(correction.reason()).add(correction.evidence());
            }
            text.add(row.numbers().nib()).add(statement.npwp()).add(statement.npwpToken());
            StatementRows.add(text, row);
            text.endLine();
        }
        text.into(database, COLUMNS);
    }

    /** Marks a statement as one whose place another takes. */
    public void markCorrected(UUID corrected, UUID by, Provenance from) {
        database.update(
                "update statement set corrected_by = ?, corrected_at = ? where id = ?", by, from.now(), corrected);
    }

    /** All statements of records, those that were corrected included. */
    public List<OfRecord> all(Collection<UUID> records) {
        return database.query(
                "select * from statement where record_id = any (?) order by record_id, sequence",
                row -> new OfRecord(row.getObject("record_id", UUID.class), StatementRows.read(row)),
                (Object) records.toArray(UUID[]::new));
    }

    /** The day since which a record states anything; empty where all were withdrawn. */
    public Optional<LocalDate> firstDay(UUID record) {
        return database.first(
                "select valid_from from statement where record_id = ? and " + STANDS + " order by valid_from limit 1",
                row -> row.getObject("valid_from", LocalDate.class),
                record);
    }

    /** An identity number that a record names. */
    public record FirstNaming(IdentityNumber number, LocalDate day) {}

    /**
     * The identity numbers of a kind that a record names.
     *
     * @return the numbers that statements which stand name, each once
     */
    public List<FirstNaming> firstNaming(UUID record, IdentifierType type) {
        Map<IdentityNumber.Key, FirstNaming> first = new LinkedHashMap<>();
        database.query(
                        "select nib, npwp, npwp_token, valid_from from statement where record_id = ? and " + STANDS
                                + " order by valid_from",
                        row -> naming(row, type),
                        record)
                .forEach(naming ->
                        naming.ifPresent(one -> first.putIfAbsent(one.number().lookup(), one)));
        return List.copyOf(first.values());
    }

    private static Optional<FirstNaming> naming(ResultSet row, IdentifierType type) throws SQLException {
        LocalDate day = row.getObject("valid_from", LocalDate.class);
        if (type == IdentifierType.NIB) {
            return Optional.ofNullable(row.getString("nib")).map(nib -> new FirstNaming(IdentityNumber.nib(nib), day));
        }
        return Optional.ofNullable(IdentityNumber.kept(row.getString("npwp"), row.getString("npwp_token")))
                .map(npwp -> new FirstNaming(npwp, day));
    }

    /** A statement and its record. */
    public record OfRecord(UUID recordId, RecordEvent.Statement statement) {}

    private static Integer[] places(int size) {
        Integer[] places = new Integer[size];
        Arrays.setAll(places, i -> i);
        return places;
    }
}
