package id.patuh.compliance.inspection.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.planning.PlanScore;
import id.patuh.kit.db.Database;

/** Owns the table {@code inspection_plan}. A plan whose job has failed has failed: its search cannot say so itself. */
@ApplicationScoped
class PlanStore {
    private static final String PLANS = """
            select p.*, case when p.state = 'SOLVING' and j.state = 'FAILED' then 'FAILED' else p.state end as state_now
            from inspection_plan p left join job j on j.id = p.job_id where p.plan_id = ?
            """;

    private final Database database;

    PlanStore(Database database) {
        this.database = database;
    }

    Optional<InspectionPlan> find(UUID id) {
        return database.first(PLANS, PlanStore::plan, id);
    }

    Optional<InspectionPlan> lock(UUID id) {
        return database.first(PLANS + " for update of p", PlanStore::plan, id);
    }

    void insert(InspectionPlan plan) {
        database.update(
                """
                insert into inspection_plan (plan_id, list_id, from_day, to_day, officer_ids, time_limit_seconds, seed, state, replans,
                                             reason, made_at, made_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?, ?, ?)
                """,
                plan.planId(),
                plan.listId(),
                plan.from(),
                plan.to(),
                plan.officerIds().toArray(UUID[]::new),
                plan.timeLimitSeconds(),
                plan.seed(),
                plan.state().name(),
                plan.replans(),
                plan.reason(),
                plan.madeAt(),
                plan.madeBy());
    }

    void job(UUID id, UUID job) {
        database.update("update inspection_plan set job_id = ? where plan_id = ?", job, id);
    }

    void askToStop(UUID id) {
        database.update("update inspection_plan set stop_asked = true, version = version + 1 where plan_id = ?", id);
    }

    boolean isToStop(UUID id) {
        return database.first("select stop_asked from inspection_plan where plan_id = ?", row -> row.getBoolean(1), id)
                .orElseThrow();
    }

    void reached(UUID id, PlanScore score) {
        database.update(
                """
                update inspection_plan set visits = ?, priority_tenths = ?, travel_minutes = ?, team_days = ?, squares = ?,
                       version = version + 1
                where plan_id = ?
                """,
                score.visits(),
                score.priorityTenths(),
                score.travelMinutes(),
                score.teamDays(),
                score.squares(),
                id);
    }

    void ended(UUID id, PlanState state, int unplanned, Integer kept, Integer moved, Instant now) {
        database.update("""
                update inspection_plan set state = ?, unplanned = ?, kept = ?::int4, moved = ?::int4, solved_at = ?, version = version + 1
                where plan_id = ?
                """, state.name(), unplanned, kept, moved, now, id);
    }

    void published(UUID id, Instant now) {
        database.update(
                "update inspection_plan set state = 'PUBLISHED', published_at = ?, version = version + 1 where plan_id = ?",
                now,
                id);
    }

    private static InspectionPlan plan(ResultSet row) throws SQLException {
        Integer visits = row.getObject("visits", Integer.class);
        return new InspectionPlan(
                row.getObject("plan_id", UUID.class),
                row.getObject("list_id", UUID.class),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                List.of((UUID[]) row.getArray("officer_ids").getArray()),
                row.getInt("time_limit_seconds"),
                row.getLong("seed"),
                PlanState.valueOf(row.getString("state_now")),
                visits == null
                        ? null
                        : InspectionPlan.Score.of(new PlanScore(
                                visits,
                                row.getLong("priority_tenths"),
                                row.getLong("travel_minutes"),
                                row.getInt("team_days"),
                                row.getLong("squares"))),
                row.getObject("unplanned", Integer.class),
                row.getObject("replans", UUID.class),
                row.getString("reason"),
                row.getObject("kept", Integer.class),
                row.getObject("moved", Integer.class),
                row.getObject("job_id", UUID.class),
                Database.instant(row, "made_at"),
                row.getString("made_by"),
                Database.instant(row, "solved_at"),
                Database.instant(row, "published_at"),
                row.getLong("version"));
    }
}
