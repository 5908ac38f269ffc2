create table calendar_year (
    year       int         primary key,
    version    bigint      not null,
    updated_at timestamptz not null,
    updated_by text        not null
);
create table calendar_day (
    date   date primary key,
    year   int  not null references calendar_year,
    name   text not null,
    kind   text not null,
    status text not null
);
create index calendar_day_year on calendar_day (year);
comment on table calendar_year is 'Years whose national holidays and collective leave are loaded';
comment on table calendar_day is 'National holidays and collective leave. Source: UU 30/2014 art. 58';
