package id.patuh.registry.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.kit.db.Database;
import id.patuh.kit.nik.NikKey;
import id.patuh.registry.Rows;
import id.patuh.registry.intake.IntakeService;
import id.patuh.registry.intake.RowLine;
import id.patuh.registry.record.Provenance;
import id.patuh.registry.statement.JsonFields;
import id.patuh.registry.statement.RowReader;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** How a random history sees the registry: rows go in, and what is held comes out. */
record HistoryDoor(Database database, IntakeService intake, NikKey nikKey) {
    /** Sends a row. */
    IntakeService.TakenRow take(String record, LocalDate day, int heads, String nib, String npwp) {
        RecordType type = RecordType.valueOf(PlainModel.kind(record));
        Rows row =
                switch (type) {
                    case WLKP -> Rows.wlkp().with("workers", heads).with("reportedOn", day.toString());
                    case NPP -> Rows.tk().with("enrolledWorkers", heads).with("asOf", day.toString());
                    case BU -> Rows.kes().with("enrolledWorkers", heads).with("asOf", day.toString());
                };
        row = row.with(type.field(), PlainModel.value(record))
                .with("name", "PT Acak " + record)
                .with("address", null);
        row = row.with("nib", PlainModel.value(nib)).with("npwp", PlainModel.value(npwp));
        var read = RowReader.read(
                type, JsonFields.lenient(EventJson.mapper().valueToTree(row.json())), LocalDate.of(2026, 12, 31));
        assertThat(read.errors()).isEmpty();
        return QuarkusTransaction.requiringNew().call(() -> intake.take(
                        List.of(RowLine.of(1, read.value(), nikKey)),
                        new Provenance(
                                Instant.now().truncatedTo(ChronoUnit.MICROS),
                                "test",
                                "KEMENAKER",
                                type.agency().name(),
                                null))
                .rows()
                .getFirst());
    }

    /** Whose the records and numbers are, and since and until when, by what they are. */
    Map<String, List<String>> held(Collection<UUID> records, List<List<String>> numbers) {
        Map<String, List<String>> held = new TreeMap<>();
        database.query("""
                select r.type || ':' || r.number as thing, m.employer_id, m.valid_from, m.valid_to
                from membership m join record r on r.id = m.record_id
                where r.id = any (?) and m.ended_sequence is null order by m.valid_from nulls first
                """, row -> add(row, held), (Object) records.toArray(UUID[]::new));
        database.query("""
                select type || ':' || value as thing, employer_id, valid_from, valid_to from identity_number
                where type || ':' || value = any (?) and ended_sequence is null order by valid_from
                """, row -> add(row, held), (Object)
                numbers.stream().flatMap(List::stream).toArray(String[]::new));
        return held;
    }

    /** Workers of an employer as it is stored. */
    int workers(UUID employer) {
        return database.first(
                        "select (data #>> '{workforce,workers}')::int from employer where id = ?",
                        row -> row.getInt(1),
                        employer)
                .orElseThrow();
    }

    private static boolean add(ResultSet row, Map<String, List<String>> held) throws SQLException {
        return held.computeIfAbsent(row.getString("thing"), thing -> new ArrayList<>())
                .add(row.getString("employer_id") + " " + row.getString("valid_from") + " "
                        + row.getString("valid_to"));
    }
}
