create table work_item (
    item_id          uuid        primary key,
    case_id          uuid        not null references sanction_case,
    request_id       uuid        references service_request,
    owner            text        not null,
    employer_id      uuid        not null,
    region_code      text        not null,
    province         text        not null generated always as (left(region_code, 2)) stored,
    state            text        not null,
    waits_for        text,
    clock            text,
    owed             boolean     not null,
    clock_started_at timestamptz,
    due_at           timestamptz not null,
    alert            int         not null,
    assignee         text,
    held_until       timestamptz,
    hold_reason      text,
    check (item_id = coalesce(request_id, case_id)),
    check ((held_until is null) = (hold_reason is null))
) with (fillfactor = 80);
create index work_item_due on work_item (owner, province, due_at, item_id);
create index work_item_near on work_item (owner, province, due_at, item_id) where alert > 0;
create index work_item_unassigned on work_item (owner, province, due_at, item_id) where assignee is null;
create index work_item_waiting on work_item (owner, province, due_at, item_id) where waits_for is not null;
create index work_item_held on work_item (owner, province, due_at, item_id) where held_until is not null;
create index work_item_assigned on work_item (owner, assignee, province, due_at, item_id) where assignee is not null;
create index work_item_case on work_item (case_id);
create index work_item_release on work_item (held_until, item_id) where held_until is not null;
comment on table work_item is 'Open cases and requests as work: computed from them and their clocks at each step, but for who does it and the hold';
comment on column work_item.owner is 'Agency of the case, or unit of the request';
comment on column work_item.waits_for is 'Who must act first: EMPLOYER, UNIT or AGENCY; null where the owner must';
comment on column work_item.clock is 'The clock that counts: the first to end of those an authority owes, else of the employer''s periods; null where none runs';
comment on column work_item.due_at is 'End of that clock; infinity where none runs';
comment on column work_item.alert is 'What of that clock has fired: 0 nothing, 1 and 2 the alerts, 3 its end';
comment on column work_item.held_until is 'First moment after the hold; a hold stops no legal clock';

create table absence (
    id          uuid        primary key,
    owner       text        not null,
    officer     text        not null,
    first_day   date        not null,
    last_day    date        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    unique (owner, officer, first_day, last_day),
    check (first_day <= last_day)
);
comment on table absence is 'Days on which officers are away and get no new work; those of one officer may overlap';

-- Clocks that ended unanswered are owed until what they waited for is done; who did it late was not noted until now.
insert into work_item (item_id, case_id, request_id, owner, employer_id, region_code, state, waits_for, clock, owed,
                       clock_started_at, due_at, alert)
with thing as (
    select c.id as item_id, c.id as case_id, null::uuid as request_id, c.agency as owner, c.employer_id, c.region_code,
           c.state, case c.state when 'TMP2T_REQUESTED' then 'UNIT' when 'FULFILMENT_VERIFIED' then 'UNIT'
                                 when 'TMP2T_IMPOSED' then 'EMPLOYER' end as waits_for
    from sanction_case c where c.state <> 'CLOSED'
    union all
    select r.id, r.case_id, r.id, r.unit, r.employer_id, r.region_code, r.state,
           case when r.state = 'RETURNED' then 'AGENCY'
                when r.state = 'IMPOSED' and c.state <> 'FULFILMENT_VERIFIED' then 'EMPLOYER' end
    from service_request r join sanction_case c on c.id = r.case_id
    where r.state in ('OPEN', 'RETURNED', 'INTENT_NOTICED', 'IMPOSED')
),
clock as (
    select distinct on (coalesce(request_id, case_id)) coalesce(request_id, case_id) as item_id, kind,
           kind in ('DECISION', 'DECISION_DELIVERY', 'FULFILMENT_VERIFICATION', 'REVOCATION', 'REVOCATION_DELIVERY') as owed,
           started_at, ends_at, stage
    from deadline where next_at is not null
    order by coalesce(request_id, case_id), owed desc, ends_at
)
select t.item_id, t.case_id, t.request_id, t.owner, t.employer_id, t.region_code, t.state,
       case when k.owed then null when k.kind is not null then 'EMPLOYER' else t.waits_for end,
       k.kind, coalesce(k.owed, false), k.started_at, coalesce(k.ends_at, 'infinity'), coalesce(k.stage, 0)
from thing t left join clock k on k.item_id = t.item_id;
