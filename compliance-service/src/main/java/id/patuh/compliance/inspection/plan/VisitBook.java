package id.patuh.compliance.inspection.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.inspection.ListItem;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.db.Database;

/** Makes the visits of a published plan stand. Writes the table {@code visit} of another package, and nothing but what is planned. */
@ApplicationScoped
class VisitBook {
    private static final String PLAN = """
            insert into visit (visit_id, plan_id, list_id, employer_id, workplace_id, region_code, latitude, longitude, kind, type, scale,
                               needs, priority_tenths, findings, day, start_at, end_at, lead_id, members, state, changed_at, changed_by)
            values (?, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::time, ?::time, ?, ?, 'PLANNED', ?, ?)
            on conflict (visit_id) do update set plan_id = excluded.plan_id, list_id = excluded.list_id
            """;
    private static final String CANCEL = """
            update visit set state = 'CANCELLED', reason = ?, version = version + 1, changed_at = ?, changed_by = ?
            where plan_id = ? and state in ('PLANNED', 'ASSIGNED') and visit_id <> all(?)
            """;

    private final Database database;

    VisitBook(Database database) {
        this.database = database;
    }

    void plan(InspectionPlan plan, List<PlannedVisit> visits, Instant now, String by) {
        for (PlannedVisit visit : visits) {
            ListItem item = visit.item();
            database.update(
                    PLAN,
                    visit.visitId(),
                    plan.planId(),
                    plan.listId(),
                    item.employerId(),
                    item.workplaceId(),
                    item.regionCode(),
                    item.latitude(),
                    item.longitude(),
                    item.kind().name(),
                    item.type().name(),
                    item.scale().name(),
                    item.needs().stream().map(Agency::name).toArray(String[]::new),
                    item.priorityTenths(),
                    item.findings().toArray(String[]::new),
                    visit.day(),
                    visit.startAt().toString(),
                    visit.endAt().toString(),
                    visit.lead(),
                    visit.members().toArray(UUID[]::new),
                    now,
                    by);
        }
    }

    /** Cancels what a plan had and the one after it no longer has. */
    int cancel(UUID plan, List<PlannedVisit> still, String reason, Instant now, String by) {
        return database.update(
                CANCEL,
                reason,
                now,
                by,
                plan,
                still.stream().map(PlannedVisit::visitId).toArray(UUID[]::new));
    }
}
