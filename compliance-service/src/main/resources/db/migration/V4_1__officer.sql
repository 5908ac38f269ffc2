-- Who goes to the field.
create table officer (
    officer_id    uuid        primary key,
    subject       text        not null,
    agency        text        not null check (agency in ('KEMENAKER', 'BPJS_TK', 'BPJS_KES')),
    name          text        not null,
    home_region   text        not null,
    provinces     text[]      not null,
    kbli_sections text[]      not null,
    monthly_quota integer,
    active        boolean     not null,
    version       bigint      not null default 1,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    unique (agency, subject)
);
comment on table officer is 'Inspectors of Kemenaker and examiners of the two BPJS';
comment on column officer.subject is 'Claim sub of the officer''s tokens';
comment on column officer.home_region is 'Regency or city of the officer''s office';
comment on column officer.provinces is 'Provinces the officer may act in; * for all';
comment on column officer.kbli_sections is 'Sections of industry the officer knows; empty for all';
comment on column officer.monthly_quota is 'Most visits a calendar month; null for that of the policy';

create table officer_absence (
    absence_id  uuid        primary key,
    officer_id  uuid        not null references officer,
    first_day   date        not null,
    last_day    date        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    unique (officer_id, first_day, last_day)
);
comment on table officer_absence is 'Days on which officers are away, both ends included; no reason is kept';

create table officer_exclusion (
    exclusion_id uuid        primary key,
    officer_id   uuid        not null references officer,
    employer_id  uuid        not null,
    reason       text        not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    unique (officer_id, employer_id)
);
comment on table officer_exclusion is 'Employers an officer does not visit, for a conflict of interest';
comment on column officer_exclusion.reason is 'For the supervisor only';

create table officer_calendar_link (
    officer_id uuid        primary key references officer,
    key_hash   text        not null unique,
    made_at    timestamptz not null
);
comment on table officer_calendar_link is 'The secret link under which calendar programs read an officer''s visits; a new one takes the place of the one before';
comment on column officer_calendar_link.key_hash is 'SHA-256 of the key, in hex';
