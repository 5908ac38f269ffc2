alter table calendar_year add column published_version bigint not null default 0;
comment on column calendar_year.published_version is 'Version that was published last; 0 before the first event';

create table calendar_proposal (
    year        int         primary key,
    version     bigint      not null,
    holidays    jsonb       not null,
    proposed_at timestamptz not null,
    proposed_by text        not null
);
comment on table calendar_proposal is 'Calendars that wait for another person to put them into force';
comment on column calendar_proposal.version is 'Grows with each proposal, also over those of the same year that were put into force';

create sequence calendar_proposal_version;

create table calendar_change (
    revision     bigint      primary key generated always as identity,
    year         int         not null references calendar_year,
    version      bigint      not null,
    first_day    date        not null,
    last_day     date        not null,
    approved_at  timestamptz not null,
    approved_by  text        not null,
    recorded_at  timestamptz not null default now(),
    recounted_at timestamptz
);
create index calendar_change_pending on calendar_change (revision) where recounted_at is null;
comment on table calendar_change is 'Changes of the calendars that were put into force, append-only';
comment on column calendar_change.version is 'Version of the calendar of the year after the change';
comment on column calendar_change.first_day is 'First day that the change concerns; a clock that does not reach from before last_day to it or beyond keeps its end';
comment on column calendar_change.recorded_at is 'By the database''s own clock: clocks that were counted before it are committed soon after';
comment on column calendar_change.recounted_at is 'When all running clocks had been counted by it; null while that is under way';
