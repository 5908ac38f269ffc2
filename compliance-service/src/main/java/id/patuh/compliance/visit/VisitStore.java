package id.patuh.compliance.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.inspection.ItemKind;
import id.patuh.compliance.inspection.VisitType;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.kit.db.Database;

/** Owns the table {@code visit}. Table of another package that it reads: {@code employer_facts}. */
@ApplicationScoped
public class VisitStore {
    private static final String COLUMNS = """
            select v.*, f.facts ->> 'name' as name from visit v left join employer_facts f on f.employer_id = v.employer_id
            """;
    private static final String LATE =
            "v.report_due is not null and v.state not in ('CANCELLED', 'POSTPONED') and coalesce(v.reported_at, ?) >= v.report_due";
    private static final String LIST =
            COLUMNS + """
            where (v.day, v.visit_id) > (?, ?)
              and (?::uuid is null or v.members @> array[?]::uuid[]) and (?::uuid is null or v.members @> array[?]::uuid[])
              and (?::text is null or v.state = ?) and (?::date is null or v.day >= ?) and (?::date is null or v.day <= ?)
              and (?::text[] is null or left(v.region_code, 2) = any(?))
              and (?::text is null or starts_with(v.region_code, ?))
            """ + "and (?::boolean is null or (" + LATE + ") = ?) order by v.day, v.visit_id limit ?";
    private static final String STANDING =
            COLUMNS + "where v.members && ? and v.day between ? and ? and v.state not in ('CANCELLED', 'POSTPONED')";
    private static final String INSERT = """
            insert into visit (visit_id, employer_id, workplace_id, region_code, latitude, longitude, kind, type, scale, needs,
                               priority_tenths, findings, day, start_at, end_at, lead_id, members, state, reason, changed_at, changed_by)
            values (?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String CHANGED = ", version = version + 1, changed_at = ?, changed_by = ? where visit_id = ?";

    private final Database database;

    VisitStore(Database database) {
        this.database = database;
    }

    /** The visit of an id; empty if there is none. */
    public Optional<Visit> find(UUID id) {
        return database.first(COLUMNS + "where v.visit_id = ?", VisitStore::visit, id);
    }

    /** The visit of an id, which nobody else changes before the end of the transaction. */
    public Optional<Visit> lock(UUID id) {
        return database.first(COLUMNS + "where v.visit_id = ? for update of v", VisitStore::visit, id);
    }

    /**
     * Moves a visit to another state, and notes when.
     *
     * @param by who moved it
     */
    public void move(UUID id, VisitState state, Instant now, String by) {
        String moment =
                switch (state) {
                    case IN_PROGRESS -> ", started_at = ?";
                    case REPORTED -> ", reported_at = coalesce(reported_at, ?)";
                    case SIGNED -> ", signed_at = ?";
                    case CLOSED -> ", closed_at = ?";
                    default -> throw new IllegalArgumentException("No moment of " + state);
                };
        database.update("update visit set state = ?" + moment + CHANGED, state.name(), now, now, by, id);
    }

    /** Notes what the team met. */
    public void outcome(UUID id, VisitOutcome outcome) {
        database.update("update visit set outcome = ? where visit_id = ?", outcome.name(), id);
    }

    /** Notes what was found. */
    public void result(UUID id, Visit.Result result) {
        database.update(
                "update visit set hit = ?, workers_found = ?, exposure_found_idr = ? where visit_id = ?",
                result.hit(),
                result.workersFound(),
                result.exposureFoundIdr(),
                id);
    }

    /** Notes that what belongs to a visit has changed. */
    public void touch(UUID id, Instant now, String by) {
        database.update("update visit set state = state" + CHANGED, now, by, id);
    }

    /** The number of the next event of a visit, from 1. */
    public long nextEvent(UUID id) {
        return database.first(
                        "update visit set events = events + 1 where visit_id = ? returning events",
                        row -> row.getLong("events"),
                        id)
                .orElseThrow();
    }

    void halt(UUID id, VisitState state, String reason, Instant now, String by) {
        database.update("update visit set state = ?, reason = ?" + CHANGED, state.name(), reason, now, by, id);
    }

    void assign(Visit visit, Instant reportDue, Instant now, String by) {
        database.update(
                "update visit set state = 'ASSIGNED', assigned_at = ?, day = ?, start_at = ?, end_at = ?, report_due = ?"
                        + CHANGED,
                now,
                visit.day(),
                visit.startAt(),
                visit.endAt(),
                reportDue,
                now,
                by,
                visit.visitId());
    }

    void insert(Visit visit, Instant now, String by) {
        database.update(
                INSERT,
                visit.visitId(),
                visit.employerId(),
                visit.workplaceId(),
                visit.regionCode(),
                visit.latitude(),
                visit.longitude(),
                visit.kind().name(),
                visit.type().name(),
                visit.scale().name(),
                visit.needs().stream().map(Agency::name).toArray(String[]::new),
                visit.priorityTenths(),
                visit.findings().toArray(String[]::new),
                visit.day(),
                visit.startAt(),
                visit.endAt(),
                visit.leadId(),
                visit.members().toArray(UUID[]::new),
                visit.state().name(),
                visit.reason(),
                now,
                by);
    }

    /** Visits of some officers that stand, within some days. */
    List<Visit> standing(Collection<UUID> officers, LocalDate from, LocalDate to) {
        return database.query(STANDING, VisitStore::visit, officers.toArray(UUID[]::new), from, to);
    }

    /** Who led the last visit that an employer had. */
    Optional<UUID> lastLead(UUID employer) {
        return database.first("""
                select lead_id from visit where employer_id = ? and state in ('IN_PROGRESS', 'REPORTED', 'SIGNED', 'CLOSED')
                order by day desc, visit_id desc limit 1
                """, row -> row.getObject("lead_id", UUID.class), employer);
    }

    List<Visit> list(VisitFilter filter, LocalDate afterDay, UUID after, int limit) {
        return database.query(
                LIST,
                VisitStore::visit,
                afterDay,
                after,
                filter.officer(),
                filter.officer(),
                filter.self(),
                filter.self(),
                filter.stateName(),
                filter.stateName(),
                filter.from(),
                filter.from(),
                filter.to(),
                filter.to(),
                filter.provinces(),
                filter.provinces(),
                filter.region(),
                filter.region(),
                filter.late(),
                filter.now(),
                filter.late(),
                limit);
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                row.getObject("visit_id", UUID.class),
                row.getObject("plan_id", UUID.class),
                row.getObject("list_id", UUID.class),
                row.getObject("employer_id", UUID.class),
                row.getString("name"),
                row.getObject("workplace_id", UUID.class),
                row.getString("region_code"),
                row.getDouble("latitude"),
                row.getDouble("longitude"),
                ItemKind.valueOf(row.getString("kind")),
                VisitType.valueOf(row.getString("type")),
                BusinessScale.valueOf(row.getString("scale")),
                Stream.of((String[]) row.getArray("needs").getArray())
                        .map(Agency::valueOf)
                        .toList(),
                row.getInt("priority_tenths"),
                List.of((String[]) row.getArray("findings").getArray()),
                row.getObject("day", LocalDate.class),
                row.getObject("start_at", LocalTime.class),
                row.getObject("end_at", LocalTime.class),
                row.getObject("lead_id", UUID.class),
                List.of((UUID[]) row.getArray("members").getArray()),
                VisitState.valueOf(row.getString("state")),
                row.getString("outcome") == null ? null : VisitOutcome.valueOf(row.getString("outcome")),
                result(row),
                row.getString("reason"),
                new Visit.Moments(
                        Database.instant(row, "report_due"),
                        Database.instant(row, "assigned_at"),
                        Database.instant(row, "started_at"),
                        Database.instant(row, "reported_at"),
                        Database.instant(row, "signed_at"),
                        Database.instant(row, "closed_at")),
                row.getLong("version"));
    }

    private static Visit.Result result(ResultSet row) throws SQLException {
        Boolean hit = row.getObject("hit", Boolean.class);
        return hit == null
                ? null
                : new Visit.Result(hit, row.getLong("workers_found"), row.getLong("exposure_found_idr"));
    }
}
