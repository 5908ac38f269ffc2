package id.patuh.sanctions.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.db.Database;
import id.patuh.kit.paging.CursorKey;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.sanctions.procedure.CaseAction;
import id.patuh.sanctions.procedure.CaseState;
import id.patuh.sanctions.procedure.Procedure;
import id.patuh.sanctions.procedure.ProcedureAction;
import id.patuh.sanctions.procedure.RequestAction;
import id.patuh.sanctions.procedure.RequestState;
import id.patuh.sanctions.procedure.vocabulary.CaseStatus;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.RequestStatus;

/** Lists work, the most urgent first. */
@ApplicationScoped
class WorkQuery {
    private static final int HUNDRED = 100;
    private static final String NEVER = "infinity";
    // Of each province the first rows by an index, so that a page costs the same however much work there is.
    private static final String PAGE = """
            with parameter (owner, assignee, now, after_due, after_id, rows) as (
                values (?::text, ?::text, ?::timestamptz, ?::timestamptz, ?::uuid, ?::int))
            select w.*, case when w.due_at = 'infinity' then 'infinity'
                        else to_char(w.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') end as due_key, e.name
            from (select i.*
                  from parameter p cross join unnest(?::text[]) v(province) cross join lateral (
                      select * from work_item i
                      where i.owner = p.owner and i.province = v.province
                        and (i.due_at, i.item_id) > (p.after_due, p.after_id)%s
                      order by i.due_at, i.item_id limit p.rows) i
                  order by i.due_at, i.item_id limit (select rows from parameter)) w
            left join employer_ref e on e.employer_id = w.employer_id
            order by w.due_at, w.item_id
            """;

    private final Database database;
    private final AccessLog accessLog;
    private final Clock clock;

    WorkQuery(Database database, AccessLog accessLog, Clock clock) {
        this.database = database;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** A page of work. */
    Page<WorkItem> list(WorkFilter filter, PageQuery page) {
        Place after = page.after(filter.sealed(), 2).map(Place::of).orElse(Place.BEGINNING);
        List<Row> rows = rows(filter, after, page.limit() + 1, clock.instant());
        Page<Row> cut = Page.cut(rows, page.limit(), last -> Cursors.encode(filter.sealed(), last.dueKey(), last.id()));
        accessLog.read(
                "employer",
                cut.items().stream()
                        .map(row -> row.item().employerId())
                        .distinct()
                        .toList());
        return cut.map(Row::item);
    }

    private List<Row> rows(WorkFilter filter, Place after, int limit, Instant now) {
        return database.query(
                sql(filter),
                row -> row(row, now),
                filter.owner(),
                filter.assignee().orElse(null),
                now,
                after.due(),
                after.id(),
                limit,
                filter.provinces().toArray(String[]::new));
    }

    /** The query of a filter: each has its own index. */
    static String sql(WorkFilter filter) {
        String assignee =
                filter.assignee().map(officer -> " and i.assignee = p.assignee").orElse("");
        String state = filter.state().map(part -> " and " + part.condition()).orElse("");
        return PAGE.formatted(assignee + state);
    }

    private record Place(String due, UUID id) {
        static final Place BEGINNING = new Place("-infinity", new UUID(0, 0));

        static Place of(CursorKey key) {
            return new Place(NEVER.equals(key.text(0)) ? NEVER : key.moment(0).toString(), key.id(1));
        }
    }

    private record Row(WorkItem item, String dueKey, UUID id) {}

    private static Row row(ResultSet row, Instant now) throws SQLException {
        UUID requestId = row.getObject("request_id", UUID.class);
        String state = row.getString("state");
        String waitsFor = row.getString("waits_for");
        WorkItem item = new WorkItem(
                row.getObject("case_id", UUID.class),
                requestId,
                row.getObject("employer_id", UUID.class),
                row.getString("name") == null ? "" : row.getString("name"),
                row.getString("region_code"),
                row.getString("owner"),
                state,
                requestId == null ? ofCase(state) : ofRequest(state),
                waitsFor == null ? null : WorkItem.Party.valueOf(waitsFor),
                row.getString("clock") == null ? null : due(row, now),
                handling(row, now));
        return new Row(item, row.getString("due_key"), row.getObject("item_id", UUID.class));
    }

    private static Handling handling(ResultSet row, Instant now) throws SQLException {
        Instant until = Database.instant(row, "held_until");
        boolean held = until != null && until.isAfter(now);
        return new Handling(row.getString("assignee"), held ? until : null, held ? row.getString("hold_reason") : null);
    }

    private static WorkItem.Due due(ResultSet row, Instant now) throws SQLException {
        Instant startedAt = Database.instant(row, "clock_started_at");
        Instant endsAt = Database.instant(row, "due_at");
        return new WorkItem.Due(
                ClockKind.valueOf(row.getString("clock")),
                row.getBoolean("owed"),
                startedAt,
                endsAt,
                used(startedAt, endsAt, now),
                WorkItem.Alert.values()[row.getInt("alert")]);
    }

    /** A clock may begin and end at one moment where a delivery was recorded late. */
    static int used(Instant startedAt, Instant endsAt, Instant now) {
        if (!now.isBefore(endsAt)) {
            return HUNDRED;
        }
        Duration passed = Duration.between(startedAt, now);
        return passed.isNegative()
                ? 0
                : (int) (passed.multipliedBy(HUNDRED).dividedBy(Duration.between(startedAt, endsAt)));
    }

    private static List<String> ofCase(String state) {
        CaseState status = CaseState.of(CaseStatus.valueOf(state), null);
        return Procedure.legal(status, List.of(CaseAction.values())).stream()
                .filter(action -> action != CaseAction.ASSIGN && action != CaseAction.HOLD)
                .map(ProcedureAction::wireName)
                .toList();
    }

    private static List<String> ofRequest(String state) {
        RequestState status = RequestState.of(RequestStatus.valueOf(state));
        return Procedure.legal(status, List.of(RequestAction.values())).stream()
                .filter(action -> action != RequestAction.ASSIGN && action != RequestAction.HOLD)
                .map(ProcedureAction::wireName)
                .toList();
    }
}
