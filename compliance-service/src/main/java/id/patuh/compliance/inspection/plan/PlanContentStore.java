package id.patuh.compliance.inspection.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.inspection.ListItem;
import id.patuh.compliance.inspection.ListStore;
import id.patuh.compliance.planning.UnplannedReason;
import id.patuh.kit.db.Database;

/** Owns the tables {@code plan_team}, {@code plan_visit} and {@code plan_unplanned}. */
@ApplicationScoped
class PlanContentStore {
    private static final String INSERT_TEAM =
            "insert into plan_team (team_id, plan_id, day, members, region_code, latitude, longitude, minutes)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_VISIT =
            "insert into plan_visit (visit_id, plan_id, team_id, item, place, start_at, end_at, travel_minutes, pinned)"
                    + " values (?, ?, ?, ?, ?, ?::time, ?::time, ?, ?)";
    private static final String VISITS = """
            select v.*, t.day, t.members from plan_visit v join plan_team t using (team_id)
            where v.plan_id = ? order by t.day, t.team_id, v.place
            """;

    private final Database database;
    private final ListStore lists;

    PlanContentStore(Database database, ListStore lists) {
        this.database = database;
        this.lists = lists;
    }

    /** A door that is left. */
    record Left(int item, UnplannedReason reason) {}

    void insert(UUID plan, List<PlanTeam> teams, List<PlannedVisit> visits, List<Left> left) {
        for (PlanTeam team : teams) {
            database.update(
                    INSERT_TEAM,
                    team.teamId(),
                    plan,
                    team.day(),
                    team.members().toArray(UUID[]::new),
                    team.regionCode(),
                    team.latitude(),
                    team.longitude(),
                    team.minutes());
        }
        for (PlannedVisit visit : visits) {
            database.update(
                    INSERT_VISIT,
                    visit.visitId(),
                    plan,
                    visit.teamId(),
                    visit.item().item(),
                    visit.place(),
                    visit.startAt().toString(),
                    visit.endAt().toString(),
                    visit.travelMinutes(),
                    visit.pinned());
        }
        database.update(
                "insert into plan_unplanned (plan_id, item, reason) select ?, item, reason from unnest(?::int4[], ?::text[])"
                        + " as u (item, reason)",
                plan,
                left.stream().map(Left::item).toArray(Integer[]::new),
                left.stream().map(one -> one.reason().name()).toArray(String[]::new));
    }

    List<PlanTeam> teams(UUID plan) {
        return database.query(
                "select * from plan_team where plan_id = ? order by day, team_id", PlanContentStore::team, plan);
    }

    /** The visits of a plan in the order of days, teams and places. */
    List<PlannedVisit> visits(InspectionPlan plan) {
        Map<Integer, ListItem> items =
                lists.items(plan.listId()).stream().collect(Collectors.toMap(ListItem::item, Function.identity()));
        return database.query(VISITS, row -> visit(row, items.get(row.getInt("item"))), plan.planId());
    }

    List<Left> left(UUID plan) {
        return database.query(
                "select item, reason from plan_unplanned where plan_id = ? order by item",
                row -> new Left(row.getInt("item"), UnplannedReason.valueOf(row.getString("reason"))),
                plan);
    }

    /** Pins a visit or lets it go; tells whether there is such a visit. */
    boolean pin(UUID plan, UUID visit, boolean pinned) {
        return database.update(
                        "update plan_visit set pinned = ? where plan_id = ? and visit_id = ?", pinned, plan, visit)
                == 1;
    }

    private static PlanTeam team(ResultSet row) throws SQLException {
        return new PlanTeam(
                row.getObject("team_id", UUID.class),
                row.getObject("day", LocalDate.class),
                members(row),
                row.getString("region_code"),
                row.getDouble("latitude"),
                row.getDouble("longitude"),
                row.getInt("minutes"));
    }

    private static PlannedVisit visit(ResultSet row, ListItem item) throws SQLException {
        return new PlannedVisit(
                row.getObject("visit_id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getObject("day", LocalDate.class),
                members(row),
                item,
                row.getInt("place"),
                row.getObject("start_at", LocalTime.class),
                row.getObject("end_at", LocalTime.class),
                row.getInt("travel_minutes"),
                row.getBoolean("pinned"));
    }

    private static List<UUID> members(ResultSet row) throws SQLException {
        return Arrays.asList((UUID[]) row.getArray("members").getArray());
    }
}
