-- Clocks that run already were counted by days of Jakarta, from day 0 on, and keep that.
alter table deadline
    add column zone              text,
    add column counted_from      date,
    add column counted_length    int,
    add column counted_unit      text,
    add column calendar_revision bigint  not null default 0,
    add column provisional       boolean not null default false;
update deadline
set zone = 'WIB', counted_from = day_zero, counted_length = length, counted_unit = unit;
alter table deadline
    alter column zone set not null,
    alter column counted_from set not null,
    alter column counted_length set not null,
    alter column counted_unit set not null,
    add check (zone in ('WIB', 'WITA', 'WIT'));
create index deadline_open on deadline (case_id) where settled_at is null and stage < 3;
comment on column deadline.zone is 'Zone of the employer, in which its days begin and end';
comment on column deadline.counted_from is 'Day that did not count when its end was counted last: day 0, or the day from which it was moved';
comment on column deadline.counted_length is 'Length that was counted from there, in counted_unit';
comment on column deadline.calendar_revision is 'Revision of the calendars by which its end was counted; older changes of the calendar have no effect on it';
comment on column deadline.provisional is 'Whether it was counted by days off that no decree has set';
