package id.patuh.sanctions.work;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;

/** Keeps the items of work. Callers hold the row lock of the case. */
@ApplicationScoped
public class WorkStore {
    /** The clocks that an authority owes something in. */
    private static final String[] OWED = Arrays.stream(ClockKind.values())
            .filter(kind -> kind.ending() == ClockKind.Ending.DEADLINE_MISSED)
            .map(ClockKind::name)
            .toArray(String[]::new);
    // An employer's period that is over is nothing to wait for, nor is the time in which it may contest; what an
    // authority owes is owed until it is done.
    private static final String REFRESH = """
            with parameter (case_ids, owed, now) as (values (?::uuid[], ?::text[], ?::timestamptz)),
            thing as (
                select c.id as item_id, c.id as case_id, null::uuid as request_id, c.agency as owner, c.employer_id,
                       c.region_code, c.state, c.state <> 'CLOSED' as live,
                       case when c.state = 'TMP2T_REQUESTED' and not exists (
                                select 1 from service_request r where r.case_id = c.id and r.state = 'RETURNED')
                            then 'UNIT'
                            when c.state = 'FULFILMENT_VERIFIED' then 'UNIT'
                            when c.state = 'TMP2T_IMPOSED' then 'EMPLOYER' end as waits_for
                from sanction_case c where c.id = any((select case_ids from parameter)::uuid[])
                union all
                select r.id, r.case_id, r.id, r.unit, r.employer_id, r.region_code, r.state,
                       r.state in ('OPEN', 'RETURNED', 'INTENT_NOTICED', 'IMPOSED'),
                       case when r.state = 'RETURNED' then 'AGENCY'
                            when r.state = 'IMPOSED' and c.state <> 'FULFILMENT_VERIFIED' then 'EMPLOYER' end
                from service_request r join sanction_case c on c.id = r.case_id
                where r.case_id = any((select case_ids from parameter)::uuid[])
            ),
            clock as (
                select distinct on (coalesce(d.request_id, d.case_id)) coalesce(d.request_id, d.case_id) as item_id,
                       d.kind, d.kind = any(p.owed) as owed, d.started_at, d.ends_at, d.stage
                from deadline d cross join parameter p
                where d.case_id = any((select case_ids from parameter)::uuid[]) and d.settled_at is null and (d.kind = any(p.owed)
                    or d.next_at is not null and d.ends_at > p.now and d.kind not in ('OBJECTION_WINDOW', 'APPEAL_WINDOW'))
                order by coalesce(d.request_id, d.case_id), d.kind = any(p.owed) desc, d.ends_at
            ),
            present as (
                select t.item_id, t.case_id, t.request_id, t.owner, t.employer_id, t.region_code, t.state,
                       t.live or coalesce(k.owed, false) as live,
                       case when k.owed then null when k.kind is not null then 'EMPLOYER' else t.waits_for end as waits_for,
                       k.kind as clock, coalesce(k.owed, false) as owed, k.started_at,
                       coalesce(k.ends_at, 'infinity') as due_at, coalesce(k.stage, 0) as alert
                from thing t left join clock k on k.item_id = t.item_id
            )
            merge into work_item w using present n on w.item_id = n.item_id
            when matched and not n.live then delete
            when matched then update set region_code = n.region_code, state = n.state, waits_for = n.waits_for, clock = n.clock, owed = n.owed,
                clock_started_at = n.started_at, due_at = n.due_at, alert = n.alert
            when not matched and n.live then
                insert (item_id, case_id, request_id, owner, employer_id, region_code, state, waits_for, clock, owed,
                        clock_started_at, due_at, alert)
                values (n.item_id, n.case_id, n.request_id, n.owner, n.employer_id, n.region_code, n.state, n.waits_for,
                        n.clock, n.owed, n.started_at, n.due_at, n.alert)
            """;

    private final Database database;

    WorkStore(Database database) {
        this.database = database;
    }

    /** Computes the items of cases and of their requests anew, from what is in the database. */
    public void refresh(List<UUID> cases, Instant now) {
        database.update(REFRESH, cases.toArray(UUID[]::new), OWED, now);
    }

    /** Who does a case or a request; empty once it is done. */
    public Optional<Handling> handling(UUID itemId) {
        return database.first(
                "select assignee, held_until, hold_reason from work_item where item_id = ?",
                row -> new Handling(
                        row.getString("assignee"), Database.instant(row, "held_until"), row.getString("hold_reason")),
                itemId);
    }

    /** Gives a case or a request to an officer. */
    public void assign(UUID itemId, String officer) {
        database.update("update work_item set assignee = ? where item_id = ?", officer, itemId);
    }

    /** Puts a case or a request on hold until a moment. */
    public void hold(UUID itemId, Instant until, String reason) {
        database.update(
                "update work_item set held_until = ?, hold_reason = ? where item_id = ?", until, reason, itemId);
    }

    /** Items whose hold is over, in the order of their ends. */
    public List<Item> held(Instant now, int limit) {
        return database.query(
                "select case_id, request_id from work_item where held_until <= ? order by held_until, item_id limit ?",
                row -> new Item(row.getObject("case_id", UUID.class), row.getObject("request_id", UUID.class)),
                now,
                limit);
    }

    /**
     * Ends a hold that is over.
     *
     * @return false if somebody else was first, or held it longer
     */
    public boolean release(Item item, Instant now) {
        return database.update(
                        "update work_item set held_until = null, hold_reason = null where item_id = ? and held_until <= ?",
                        item.id(),
                        now)
                == 1;
    }

    /**
     * An item of work.
     *
     * @param requestId null for the case itself
     */
    public record Item(UUID caseId, UUID requestId) {
        /** Id of the request, or else of the case. */
        public UUID id() {
            return requestId == null ? caseId : requestId;
        }
    }
}
