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
comment on column roster_row.grp is 'The run of rows of one record that it belongs to; grows with the place in the table';
comment on column roster_row.line is 'Line of the file on which the record starts';
comment on column roster_row.valid_from is 'First day of the worker with the employer';
comment on column roster_row.valid_to is 'Day from which the worker is no longer with the employer; null while none is known';
comment on column roster_row.programmes is 'Set of bits, the lowest being the first programme of the list''s agency; 1 for a declared worker';
comment on column roster_row.present is 'Whether the worker is with the employer on the day of the list; the others count nowhere';

create table roster_group (
    grp        integer  not null,
    own_number text     not null,
    own_key    text     not null,
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
comment on column roster_group.own_number is 'The agency''s number as the file has it';
comment on column roster_group.own_key is 'The same as it is compared, see record.number_key';
comment on table roster_group is 'Form of the tables roster_group_<batch>: runs of rows of one record and month, added up while the file came in; itself always empty';

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

-- Written over month by month: with room on its pages and no index on what a new list changes, it costs one row in the place of the old one.
create table roster (
    record_id   uuid     not null,
    source      text     not null,
    employer_id uuid     not null,
    state       text     not null check (state in ('WHOLE', 'PART', 'OUTDATED', 'REPLACED')),
    as_of       date     not null,
    import_id   uuid     not null,
    batch       uuid     not null,
    groups      integer[] not null,
    rows        bigint   not null,
    workers     integer  not null,
    programmes  smallint not null,
    heads_1 integer not null, heads_2 integer not null, heads_3 integer not null, heads_4 integer not null, heads_5 integer not null,
    wage_1  bigint  not null, wage_2  bigint  not null, wage_3  bigint  not null, wage_4  bigint  not null, wage_5  bigint  not null,
    recorded_at timestamptz not null,
    primary key (record_id, source)
) with (fillfactor = 45);
create index roster_employer on roster (employer_id);
comment on table roster is 'The current worker list of each record, added up';
comment on column roster.employer_id is 'Whose record it is today; a job follows when that changes';
comment on column roster.state is
    'WHOLE: it is the employer''s list. PART: one of several lists of the employer. OUTDATED: two or more months older than the newest of'
    ' the employer, left out. REPLACED: another record counts in the place of its own, left out';
comment on column roster.as_of is 'Day for which the list was made';
comment on column roster.batch is 'Where its rows lie';
comment on column roster.groups is 'Its groups in that batch';
comment on column roster.workers is 'Workers on it who are with the employer on its day, in whatever programme';
comment on column roster.programmes is 'Programmes that occur on it, as bits like those of the rows';
comment on column roster.heads_1 is 'Workers in the first programme of the source; of a declared list, all';
comment on column roster.wage_1 is 'Sum of their wages, rupiah a month';

create table roster_union (
    employer_id uuid     not null,
    source      text     not null,
    as_of       date     not null,
    workers     integer  not null,
    programmes  smallint not null,
    heads_1 integer not null, heads_2 integer not null, heads_3 integer not null, heads_4 integer not null, heads_5 integer not null,
    wage_1  bigint  not null, wage_2  bigint  not null, wage_3  bigint  not null, wage_4  bigint  not null, wage_5  bigint  not null,
    primary key (employer_id, source)
);
comment on table roster_union is 'What the lists of an employer with several of one source add up to, each worker once: the newest wage, the programmes of all';

create table roster_comparison (
    employer_id uuid     not null,
    source      text     not null check (source in ('BPJS_TK_ROSTER', 'BPJS_KES_ROSTER')),
    declared_not_enrolled integer not null,
    enrolled_not_declared integer not null,
    wage_differences      integer not null,
    primary key (employer_id, source)
) with (fillfactor = 90);
comment on table roster_comparison is 'How the lists of a BPJS differ from the declared ones; no row where they could not be compared';
comment on column roster_comparison.declared_not_enrolled is 'Workers declared that are not on it';
comment on column roster_comparison.enrolled_not_declared is 'Workers on it that are not declared';
comment on column roster_comparison.wage_differences is 'Workers on both whose wages differ by more than 5 %';

create table roster_history (
    record_id   uuid     not null,
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
    primary key (record_id, source, as_of, digest)
);
comment on table roster_history is 'Every worker list of a record that was accepted, added up; the workers are kept of current ones only';
comment on column roster_history.digest is 'Of its rows in any order: the same list is recognised by it';

create table roster_shared (
    source      text not null,
    employer_id uuid not null,
    token       uuid not null,
    primary key (source, employer_id, token)
);
create index roster_shared_token on roster_shared (source, token);
comment on table roster_shared is 'Workers that stand on the current BPJS lists of several employers, once for each of them';

create table roster_pending (employer_id uuid not null, record_id uuid);
create index roster_pending_employer on roster_pending (employer_id);
comment on table roster_pending is 'Employers whose lists changed and whose event is not yet out; whichever job of a worker list comes next sends it';
comment on column roster_pending.record_id is 'A record of the employer whose event is due as well; null where none is';

-- Without a key, so that a merger never waits for the job that takes its rows.
create table roster_moved (employer_id uuid not null);
comment on table roster_moved is 'Employers to or from whom records went, or whose records were replaced, and whose lists have not followed; the next job takes all of them';
