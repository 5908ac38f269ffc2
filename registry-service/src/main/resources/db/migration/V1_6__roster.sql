-- Worker lists. A NIK is never stored: a row has the keyed token of one, which only the holder of the key can make again.

-- Each file's rows lie in a table of their own, written once, in the order of the file, with nothing but a summary of its pages as index.
-- What is no longer current goes with its whole table.
create table roster_row (
    wage_idr   bigint   not null,
    token      uuid     not null,
    grp        integer  not null,
    line       integer  not null,
    valid_from date     not null,
    valid_to   date,
    programmes smallint not null,
    present    boolean  not null
);
comment on table roster_row is 'Form of the tables roster_row_<batch> in which the workers of one file lie; itself always empty';
comment on column roster_row.wage_idr is 'Rupiah a month';
comment on column roster_row.token is 'HMAC-SHA-256 of the NIK, its first 128 bits, under the key that roster_batch names';
comment on column roster_row.grp is 'The run of rows of one employer that it belongs to; grows with the place in the table';
comment on column roster_row.line is 'Line of the file on which the record starts';
comment on column roster_row.valid_from is 'First day of the worker with the employer';
comment on column roster_row.valid_to is 'Day from which the worker is no longer with the employer; null while none is known';
comment on column roster_row.programmes is 'Set of bits, the lowest being the first programme of the list''s agency; 1 for a declared worker';
comment on column roster_row.present is 'Whether the worker is with the employer on the day of the list; the others count nowhere';

create table roster_group (
    grp        integer  not null,
    own_number text     not null,
    period     date     not null,
    as_of      date     not null,
    rows       bigint   not null,
    workers    integer  not null,
    programmes smallint not null,
    heads_1 integer not null, heads_2 integer not null, heads_3 integer not null, heads_4 integer not null, heads_5 integer not null,
    wage_1  bigint  not null, wage_2  bigint  not null, wage_3  bigint  not null, wage_4  bigint  not null, wage_5  bigint  not null,
    digest_1 bigint not null,
    digest_2 bigint not null
);
comment on table roster_group is 'Form of the tables roster_group_<batch>: runs of rows of one employer and month, added up while the file came in; itself always empty';

create table roster_batch (
    id          uuid   primary key,
    source      text   not null check (source in ('WLKP_ROSTER', 'BPJS_TK_ROSTER', 'BPJS_KES_ROSTER')),
    key_id      text   not null,
    rows        bigint not null,
    job_id      uuid,
    recorded_at timestamptz not null
);
comment on table roster_batch is 'Each table roster_row_<id> that exists';
comment on column roster_batch.key_id is 'Which key the tokens were made with; only tokens of one key can be compared';
comment on column roster_batch.rows is 'Rows it was made with';
comment on column roster_batch.job_id is 'The job that works it in; null for one that was put together from others';

-- Written over month by month: with room on its pages and no index but the key, a new list costs one row in the place of the old one.
create table roster (
    employer_id uuid     not null,
    source      text     not null,
    as_of       date     not null,
    import_id   uuid     not null,
    batch       uuid     not null,
    groups      integer[] not null,
    rows        bigint   not null,
    workers     integer  not null,
    programmes  smallint not null,
    heads_1 integer not null, heads_2 integer not null, heads_3 integer not null, heads_4 integer not null, heads_5 integer not null,
    wage_1  bigint  not null, wage_2  bigint  not null, wage_3  bigint  not null, wage_4  bigint  not null, wage_5  bigint  not null,
    declared_not_enrolled integer,
    enrolled_not_declared integer,
    wage_differences      integer,
    elsewhere_too         integer not null default 0,
    recorded_at timestamptz not null,
    primary key (employer_id, source)
) with (fillfactor = 45);
comment on table roster is 'The current worker list of each employer and source, added up';
comment on column roster.as_of is 'Day for which the list was made';
comment on column roster.batch is 'Where its rows lie';
comment on column roster.groups is 'Its groups in that batch';
comment on column roster.workers is 'Workers on it who are with the employer on its day, in whatever programme';
comment on column roster.programmes is 'Programmes that occur on it, as bits like those of the rows';
comment on column roster.heads_1 is 'Workers in the first programme of the source; of a declared list, all';
comment on column roster.wage_1 is 'Sum of their wages, rupiah a month';
comment on column roster.declared_not_enrolled is 'Of a BPJS list: workers declared that are not on it; null while it could not be compared';
comment on column roster.enrolled_not_declared is 'Of a BPJS list: workers on it that are not declared';
comment on column roster.wage_differences is 'Of a BPJS list: workers on both whose wages differ by more than 5 %';
comment on column roster.elsewhere_too is 'Of a BPJS list: workers that stand on the list of another employer as well';

create table roster_history (
    employer_id uuid     not null,
    source      text     not null,
    as_of       date     not null,
    digest      uuid     not null,
    import_id   uuid     not null,
    rows        bigint   not null,
    workers     integer  not null,
    programmes  smallint not null,
    heads_1 integer not null, heads_2 integer not null, heads_3 integer not null, heads_4 integer not null, heads_5 integer not null,
    wage_1  bigint  not null, wage_2  bigint  not null, wage_3  bigint  not null, wage_4  bigint  not null, wage_5  bigint  not null,
    recorded_at timestamptz not null,
    primary key (employer_id, source, as_of, digest)
);
comment on table roster_history is 'Every worker list of an employer that was accepted, added up; the workers are kept of current ones only';
comment on column roster_history.digest is 'Of its rows in any order: the same list is recognised by it';

create table roster_shared (
    source      text not null,
    employer_id uuid not null,
    token       uuid not null,
    primary key (source, employer_id, token)
);
create index roster_shared_token on roster_shared (source, token);
comment on table roster_shared is 'Workers that stand on the current BPJS lists of several employers, once for each of them';

create table roster_pending (employer_id uuid primary key);
comment on table roster_pending is 'Employers whose lists changed and whose event is not yet out; whichever job of a worker list comes next sends it';
-- Worker lists of merged employers. A list belongs to the record under whose numbers it came; what counts for the employer that survived is
-- put together from those of all its records, in a table of rows of its own, and can be taken apart again.
alter table roster add column joint boolean not null default false;
comment on column roster.joint is 'Whether it was put together from lists of several records, which roster_part has then';

create table roster_part (
    record_id   uuid        not null,
    source      text        not null,
    as_of       date        not null,
    import_id   uuid        not null,
    key_id      text        not null,
    batch       uuid        not null,
    grp         integer     not null,
    recorded_at timestamptz not null,
    primary key (record_id, source)
);
create index roster_part_batch on roster_part (batch);
comment on table roster_part is 'The current worker lists of records from which those of merged employers are put together';
comment on column roster_part.record_id is 'Employer under whose numbers it came: one that was merged, or the one that survived';
comment on column roster_part.key_id is 'Which key its tokens were made with; the batch may hold lists of several';
comment on column roster_part.batch is 'Where its rows lie, beside those of the list put together';
comment on column roster_part.grp is 'Its rows as they came; those that stand for it in the list put together are the next group';
-- Without a key, so that a merger never waits for the job that takes its rows.
create table roster_moved (employer_id uuid not null);
comment on table roster_moved is 'Employers that were merged, or no longer are, and whose lists have not followed; the next job takes all of them';

comment on column roster_batch.key_id is
    'Which key the tokens were made with; only tokens of one key can be compared. The id of the batch itself where lists of several keys were put together';
