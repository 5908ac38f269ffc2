create table published_calendar (
    year     int    primary key,
    version  bigint not null,
    holidays json   not null
);
comment on table published_calendar is 'Days off of each year, learned from patuh.sanctions.calendars.v1; a year without a row has the calendar that ships, if one does';
