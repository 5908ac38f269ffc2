-- Plans: which doors on which day, by which team, in which order.
create table inspection_plan (
    plan_id            uuid        primary key,
    list_id            uuid        not null references inspection_list,
    from_day           date        not null,
    to_day             date        not null,
    officer_ids        uuid[]      not null,
    time_limit_seconds integer     not null,
    seed               bigint      not null,
    state              text        not null check (state in ('SOLVING', 'SOLVED', 'PUBLISHED', 'STOPPED', 'FAILED')),
    stop_asked         boolean     not null default false,
    visits             integer,
    priority_tenths    bigint,
    travel_minutes     bigint,
    team_days          integer,
    squares            bigint,
    unplanned          integer,
    replans            uuid        references inspection_plan,
    reason             text,
    kept               integer,
    moved              integer,
    job_id             uuid,
    made_at            timestamptz not null,
    made_by            text        not null,
    solved_at          timestamptz,
    published_at       timestamptz,
    version            bigint      not null default 1
);
comment on table inspection_plan is 'Plans of lists, with what the search has reached so far';
comment on column inspection_plan.officer_ids is 'Officers who may go, as they were when the plan was made';
comment on column inspection_plan.replans is 'The plan that it changes; null for one that was made anew';
comment on column inspection_plan.kept is 'Visits of that plan that stay as they are: past, in progress or pinned';
comment on column inspection_plan.moved is 'Other visits of that plan that got another day or team, or fell out';

create table plan_team (
    team_id     uuid    primary key,
    plan_id     uuid    not null references inspection_plan,
    day         date    not null,
    members     uuid[]  not null,
    region_code text    not null,
    latitude    float8  not null,
    longitude   float8  not null,
    minutes     integer not null
);
comment on table plan_team is 'Teams of a plan, one for each lead and day';
comment on column plan_team.members is 'All officers, the lead first';
comment on column plan_team.region_code is 'Regency or city of the lead''s office, where the day begins and ends';
create index plan_team_by_plan on plan_team (plan_id, day, team_id);

create table plan_visit (
    visit_id       uuid    not null,
    plan_id        uuid    not null references inspection_plan,
    team_id        uuid    not null references plan_team,
    item           integer not null,
    place          integer not null,
    start_at       time    not null,
    end_at         time    not null,
    travel_minutes integer not null,
    pinned         boolean not null default false,
    primary key (plan_id, visit_id),
    unique (plan_id, item)
);
comment on table plan_visit is 'Visits of a plan; what is visited stands on the list. A visit that a re-plan keeps has the same id in both';
comment on column plan_visit.place is 'Its place in the day of the team, from 1';
create index plan_visit_by_team on plan_visit (team_id, place);

create table plan_unplanned (
    plan_id uuid    not null references inspection_plan,
    item    integer not null,
    reason  text    not null check (reason in ('NO_OFFICER', 'EXCLUDED', 'ROTATION', 'TOO_FAR', 'LOWER_VALUE', 'CAPACITY')),
    primary key (plan_id, item)
);
comment on table plan_unplanned is 'Doors of the list that a plan leaves out, and why';
