-- Visits, planned and held.
create table visit (
    visit_id           uuid        primary key,
    plan_id            uuid,
    list_id            uuid,
    employer_id        uuid        not null,
    workplace_id       uuid,
    region_code        text        not null,
    latitude           float8      not null,
    longitude          float8      not null,
    kind               text        not null check (kind in ('PRIORITY', 'RANDOM', 'COMPLAINT', 'FOLLOW_UP', 'SILENT_AFTER_LETTER', 'OVERRIDE')),
    type               text        not null check (type in ('DESK', 'FIELD', 'FOLLOW_UP')),
    scale              text        not null check (scale in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
    needs              text[]      not null,
    priority_tenths    smallint    not null,
    findings           text[]      not null,
    day                date        not null,
    start_at           time        not null,
    end_at             time        not null,
    lead_id            uuid        not null references officer,
    members            uuid[]      not null,
    state              text        not null check (state in ('PLANNED', 'ASSIGNED', 'IN_PROGRESS', 'REPORTED', 'SIGNED', 'CLOSED', 'POSTPONED', 'CANCELLED')),
    outcome            text        check (outcome in ('MET', 'REFUSED', 'CLOSED_DOWN', 'MOVED', 'NOT_FOUND')),
    hit                boolean,
    workers_found      bigint,
    exposure_found_idr bigint,
    reason             text,
    report_due         timestamptz,
    started_at         timestamptz,
    reported_at        timestamptz,
    signed_at          timestamptz,
    closed_at          timestamptz,
    version            bigint      not null default 1,
    changed_at         timestamptz not null,
    changed_by         text        not null
);
comment on table visit is 'Visits to employers, from the publication of their plan on; those outside a plan too';
comment on column visit.plan_id is 'The plan that was published; null for a visit outside a plan';
comment on column visit.members is 'All officers of the visit, the lead too';
comment on column visit.day is 'Day of the visit where the team''s office stands, as are start_at and end_at';
comment on column visit.findings is 'What was found when it was planned, as CODE or CODE:AGENCY';
comment on column visit.hit is 'Whether at least one ground was confirmed; null before it is signed';
comment on column visit.reason is 'Why it was postponed or cancelled';
create index visit_by_employer on visit (employer_id, day desc);
create index visit_by_day on visit (day, visit_id);
create index visit_by_member on visit using gin (members);
