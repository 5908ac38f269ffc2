-- What was sent and what became of it, readable row by row as long as the import is: a few bytes a row, nothing in any index of rows.
create table import_block (
    import_id  uuid    not null references agency_import (id) on delete cascade deferrable initially deferred,
    last_line  integer not null,
    first_line integer not null,
    rows       integer not null,
    body       bytea   not null,
    primary key (import_id, last_line)
);
alter table import_block alter column body set storage external;
comment on table import_block is 'The records of an extract as they were sent, some thousand to a block; written while the file comes in, before its own row';
comment on column import_block.last_line is 'Line on which the last record of the block starts';
comment on column import_block.body is
    'gzip of one JSON array on each line: first the columns of a CSV file (none for NDJSON), then [line, record] with the record as an array of texts (CSV), an object (NDJSON), or a text (a line that is no object)';

create table import_chunk (
    import_id  uuid    not null references agency_import (id) on delete cascade,
    up_to_line integer not null,
    after_line integer not null,
    outcomes   text    not null,
    primary key (import_id, up_to_line)
);
comment on table import_chunk is 'What became of the records of a chunk that is done; what is behind the last chunk is pending';
comment on column import_chunk.outcomes is
    'A letter for each line from after_line + 1 on: C created, U updated, S unchanged, H historical, R rejected, . where no accepted record starts';
