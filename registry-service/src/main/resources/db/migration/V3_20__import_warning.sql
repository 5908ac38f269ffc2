-- What should be looked at in rows that were taken.
create table import_warning (
    import_id uuid    not null references agency_import (id) on delete cascade deferrable initially deferred,
    line      integer not null,
    field     text    not null,
    code      text    not null,
    value     text    not null,
    primary key (import_id, line, field)
);
comment on table import_warning is 'What should be looked at in a row of an extract that was taken';
comment on column import_warning.line is 'Physical line on which the record starts, the first line of the file being 1';
comment on column import_warning.field is 'Name of the column';
comment on column import_warning.value is 'What stood there, a natural person''s number masked';
