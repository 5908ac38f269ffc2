package id.patuh.registry.employer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.db.Database;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.record.RecordDocumentQuery;
import id.patuh.registry.record.RecordPageQuery;
import id.patuh.registry.record.RecordQuery;
import id.patuh.registry.record.RecordView;
import id.patuh.registry.record.StatementHistoryQuery;
import id.patuh.registry.reference.RegionScope;

/** Reads the records of an employer, and all that was recorded of it, for a caller; every read is logged. */
@ApplicationScoped
class EmployerRecordQuery {
    private static final String ACTS = """
            select * from act where (employer_id = ? or other_id = ?) and sequence < ? order by sequence desc limit ?
            """;

    private final EmployerQuery employers;
    private final RecordPageQuery list;
    private final RecordDocumentQuery documents;
    private final StatementHistoryQuery statements;
    private final Database database;
    private final AccessLog access;
    private final Clock clock;

    EmployerRecordQuery(
            EmployerQuery employers,
            RecordPageQuery list,
            RecordDocumentQuery documents,
            StatementHistoryQuery statements,
            Database database,
            AccessLog access,
            Clock clock) {
        this.employers = employers;
        this.list = list;
        this.documents = documents;
        this.statements = statements;
        this.database = database;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The records that an employer has, today or on a day as the registry knew it at a moment. {@code type} is null for all; {@code region}
     * is null for all of the caller's regions.
     *
     * @param asked the day and the moment, either null where not given; null for today
     * @return records within the caller's scope, by kind and number; those outside it are counted
     * @throws Problem EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE, PARAMETER_INVALID
     */
    @Transactional
    RecordView.PageOf records(
            UUID id, RecordType type, String region, RecordPageQuery.Then asked, Caller caller, PageQuery page) {
        employers.read(id, caller);
        RecordPageQuery.Filter filter =
                new RecordPageQuery.Filter(id, type, RegionScope.of(region, caller), then(asked));
        String form = "records " + id + type + filter.regions() + asked;
        RecordPageQuery.Entry after = page.after(form, 3)
                .map(key -> new RecordPageQuery.Entry(key.id(2), key.text(0), key.text(1)))
                .orElse(null);
        Page<RecordPageQuery.Entry> cut = Page.cut(
                list.page(filter, after, page.limit() + 1),
                page.limit(),
                last -> Cursors.encode(form, last.type(), last.numberKey(), last.id()));
        List<UUID> ids = cut.items().stream().map(RecordPageQuery.Entry::id).toList();
        access.read(RecordQuery.SUBJECT, ids);
        return new RecordView.PageOf(views(ids, filter.then()), cut.nextCursor(), list.outOfScope(filter));
    }

    private RecordPageQuery.Then then(RecordPageQuery.Then asked) {
        if (asked == null) {
            return null;
        }
        Instant known = asked.known() == null ? clock.instant() : asked.known();
        return new RecordPageQuery.Then(
                asked.day() == null ? LocalDate.ofInstant(known, clock.getZone()) : asked.day(), known);
    }

    private List<RecordView> views(List<UUID> ids, RecordPageQuery.Then then) {
        if (then == null) {
            return documents.present(ids);
        }
        return documents.heads(ids).stream()
                .flatMap(head -> documents.asOf(head, then.day(), then.known()).stream())
                .toList();
    }

    /**
     * Statements of the records that are or were an employer's, and acts about it, newest first.
     *
     * @throws Problem EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE
     */
    @Transactional
    Page<HistoryItem> history(UUID id, Caller caller, PageQuery page) {
        employers.read(id, caller);
        String form = "history " + id;
        long before = page.after(form, 1).map(key -> key.number(0)).orElse(Long.MAX_VALUE);
        int limit = page.limit() + 1;
        Stream<HistoryItem> stated = statements.ofEmployer(id, RegionScope.of(null, caller), before, limit).stream()
                .map(HistoryItem::of);
        Stream<HistoryItem> acts = database.query(ACTS, EmployerRecordQuery::act, id, id, before, limit).stream();
        List<HistoryItem> items = Stream.concat(stated, acts)
                .sorted(Comparator.comparingLong(HistoryItem::sequence).reversed())
                .limit(limit)
                .toList();
        return Page.cut(items, page.limit(), last -> Cursors.encode(form, last.sequence()));
    }

    private static HistoryItem act(ResultSet row) throws SQLException {
        return new HistoryItem(
                row.getLong("sequence"),
                HistoryItem.Kind.valueOf(row.getString("kind")),
                Database.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getString("agency"),
                null,
                new HistoryItem.Act(
                        row.getObject("id", UUID.class),
                        row.getObject("employer_id", UUID.class),
                        row.getObject("other_id", UUID.class),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("reason"),
                        row.getString("evidence"),
                        row.getObject("undone_at") == null ? null : Database.instant(row, "undone_at"),
                        row.getString("undone_by"),
                        row.getString("undo_reason")));
    }
}
