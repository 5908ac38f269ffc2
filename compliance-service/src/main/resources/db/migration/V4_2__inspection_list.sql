-- Frozen lists of doors to be visited.
create table inspection_list (
    list_id        uuid          primary key,
    regions        text[]        not null,
    from_day       date          not null,
    to_day         date          not null,
    slots          integer       not null,
    random_share   numeric(5, 4) not null,
    seed           text          not null,
    class          text,
    scale          text,
    min_workers    bigint,
    policy_version text          not null,
    made_at        timestamptz   not null,
    made_by        text          not null,
    supersedes     uuid          unique references inspection_list,
    reason         text
);
comment on table inspection_list is 'Lists of doors to be visited; a list never changes, a later version supersedes it';
comment on column inspection_list.regions is 'Provinces and regencies';
comment on column inspection_list.supersedes is 'The version before; all of its items stand here too';
comment on column inspection_list.reason is 'Why this version was made; null for the first';

create table inspection_item (
    list_id         uuid     not null references inspection_list,
    item            integer  not null,
    employer_id     uuid     not null,
    workplace_id    uuid,
    name            text     not null,
    region_code     text     not null,
    latitude        float8   not null,
    longitude       float8   not null,
    section         text,
    kind            text     not null check (kind in ('PRIORITY', 'RANDOM', 'COMPLAINT', 'FOLLOW_UP', 'SILENT_AFTER_LETTER', 'OVERRIDE')),
    type            text     not null check (type in ('DESK', 'FIELD', 'FOLLOW_UP')),
    scale           text     not null check (scale in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
    needs           text[]   not null,
    priority_tenths smallint not null,
    findings        text[]   not null,
    note            text,
    visit_by        date,
    last_lead_id    uuid,
    primary key (list_id, item),
    unique (list_id, employer_id)
);
comment on table inspection_item is 'Doors of a list, one for each employer';
comment on column inspection_item.workplace_id is 'Record of the workplace; null where the employer has no open one, and its home is visited';
comment on column inspection_item.section is 'Letter of the section of industry of the door; null where it is not known';
comment on column inspection_item.findings is 'What was found when the list was made, as CODE or CODE:AGENCY';
comment on column inspection_item.note is 'Why a person added it';
comment on column inspection_item.last_lead_id is 'Lead of the last visit to this employer, who does not lead the next one';
