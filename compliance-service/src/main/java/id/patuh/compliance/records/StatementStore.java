package id.patuh.compliance.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.event.RecordEvent.ListCount;
import id.patuh.contracts.event.RecordEvent.Statement;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.kit.db.Database;

/** Owns the tables {@code record_statement} and {@code record_list_count}. Statements are only added; a correction marks the corrected. */
@ApplicationScoped
class StatementStore {
    private static final String ADD = """
            insert into record_statement (record_id, statement_id, valid_from, ended_on, corrects, stands, statement)
            select record_id, statement_id, valid_from::date, ended_on::date, corrects, stands::boolean, statement::json
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[])
                as i (record_id, statement_id, valid_from, ended_on, corrects, stands, statement)
            on conflict (record_id, statement_id) do nothing
            """;

    /** Also where the correction came before the statement that it corrects, as a filled history may bring it. */
    private static final String MARK_CORRECTED = """
            update record_statement corrected set stands = false
            from record_statement correction
            where correction.record_id = any(?) and correction.corrects is not null
                and corrected.record_id = correction.record_id and corrected.statement_id = correction.corrects and corrected.stands
            """;

    /** What ends on or before a day counts whatever day it was stated for. */
    private static final String STANDING = """
            select record_id, statement from record_statement
            where record_id = any(?) and stands and (valid_from <= ? or ended_on <= ?)
            """;

    /** A list that the newest version no longer has was withdrawn or replaced; older lists than its newest one stay. */
    private static final String REMOVE_LISTS = """
            with stated as (
                select * from unnest(?::uuid[], ?::text[], ?::text[]) as i (record_id, programme, as_of)
            )
            delete from record_list_count l
            where l.record_id = any(?) and not exists (
                select 1 from stated s
                where s.record_id = l.record_id and s.programme = l.programme and s.as_of::date > l.as_of)
            """;

    private static final String ADD_LISTS = """
            insert into record_list_count (record_id, programme, as_of, workers, wage_bill_idr)
            select record_id, programme, as_of::date, workers, wage_bill_idr
            from unnest(?::uuid[], ?::text[], ?::text[], ?::int4[], ?::int8[])
                as i (record_id, programme, as_of, workers, wage_bill_idr)
            """;
    private static final String LISTS = """
            select record_id, programme, as_of, workers, wage_bill_idr from record_list_count
            where record_id = any(?) and as_of <= ? order by as_of desc
            """;
    private static final String OF_WORKPLACE = "";

    private final Database database;

    StatementStore(Database database) {
        this.database = database;
    }

    private record Entry<T>(UUID recordId, T value) {}

    /** Adds the statements that are not known yet. {@code held} are records known before, which may have corrections of them. */
    void add(List<RecordEvent> events, Set<UUID> held) {
        Map<UUID, Entry<Statement>> unique = new HashMap<>();
        for (RecordEvent event : events) {
            event.statements()
                    .forEach(
                            statement -> unique.put(statement.statementId(), new Entry<>(event.recordId(), statement)));
        }
        List<Entry<Statement>> entries = List.copyOf(unique.values());
        if (entries.isEmpty()) {
            return;
        }
        database.update(
                ADD,
                entries.stream().map(Entry::recordId).toArray(UUID[]::new),
                entries.stream().map(entry -> entry.value().statementId()).toArray(UUID[]::new),
                entries.stream().map(entry -> text(entry.value().validFrom())).toArray(String[]::new),
                entries.stream().map(entry -> text(entry.value().endedOn())).toArray(String[]::new),
                entries.stream().map(entry -> entry.value().corrects()).toArray(UUID[]::new),
                entries.stream().map(entry -> text(!entry.value().withdrawn())).toArray(String[]::new),
                entries.stream().map(entry -> write(entry.value())).toArray(String[]::new));
        UUID[] corrected = entries.stream()
                .filter(entry -> entry.value().corrects() != null || held.contains(entry.recordId()))
                .map(Entry::recordId)
                .distinct()
                .toArray(UUID[]::new);
        if (corrected.length > 0) {
            database.update(MARK_CORRECTED, (Object) corrected);
        }
    }

    /** Takes the list counts of the newest versions of records. {@code held} are records known before. */
    void replaceListCounts(List<RecordEvent> events, Set<UUID> held) {
        List<Entry<ListCount>> lists = new ArrayList<>();
        events.forEach(event -> event.lists().forEach(list -> lists.add(new Entry<>(event.recordId(), list))));
        UUID[] records = lists.stream().map(Entry::recordId).toArray(UUID[]::new);
        String[] programmes =
                lists.stream().map(list -> programme(list.value().programme())).toArray(String[]::new);
        String[] days = lists.stream().map(list -> text(list.value().asOf())).toArray(String[]::new);
        UUID[] changed = events.stream()
                .map(RecordEvent::recordId)
                .filter(held::contains)
                .toArray(UUID[]::new);
        if (changed.length > 0) {
            database.update(REMOVE_LISTS, records, programmes, days, changed);
        }
        if (!lists.isEmpty()) {
            database.update(
                    ADD_LISTS,
                    records,
                    programmes,
                    days,
                    lists.stream().map(list -> list.value().workers()).toArray(Integer[]::new),
                    lists.stream().map(list -> list.value().wageBillIdr()).toArray(Long[]::new));
        }
    }

    /** Statements of records that stand on a day, by record. */
    Map<UUID, List<Statement>> standing(UUID[] records, LocalDate day) {
        return grouped(database.query(
                STANDING,
                row -> new Entry<>(row.getObject("record_id", UUID.class), read(row.getString("statement"))),
                records,
                day,
                day));
    }

    /** Counts of lists that are not of a later day, by record, the newest first. */
    Map<UUID, List<ListCount>> lists(UUID[] records, LocalDate day) {
        return grouped(database.query(
                LISTS,
                row -> new Entry<>(
                        row.getObject("record_id", UUID.class),
                        new ListCount(
                                programme(row.getString("programme")),
                                row.getInt("workers"),
                                row.getLong("wage_bill_idr"),
                                row.getObject("as_of", LocalDate.class))),
                records,
                day));
    }

    private static <T> Map<UUID, List<T>> grouped(List<Entry<T>> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(Entry::recordId, Collectors.mapping(Entry::value, Collectors.toList())));
    }

    private static String programme(Programme programme) {
        return programme == null ? OF_WORKPLACE : programme.name();
    }

    private static Programme programme(String column) {
        return column.equals(OF_WORKPLACE) ? null : Programme.valueOf(column);
    }

    private static String write(Statement statement) {
        try {
            return EventJson.mapper().writeValueAsString(statement);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A statement is not writable as JSON", e);
        }
    }

    private static Statement read(String json) {
        try {
            return EventJson.mapper().readValue(json, Statement.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The table record_statement holds what this version cannot read", e);
        }
    }

    private static String text(Object value) {
        return Objects.toString(value, null);
    }
}
