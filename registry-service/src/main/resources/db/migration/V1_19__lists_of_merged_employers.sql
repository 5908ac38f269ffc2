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
insert into roster_moved
select m.other_id from reorganisation m
where m.kind = 'MERGE' and m.undone_at is null and exists (select from roster r where r.employer_id = m.other_id);

comment on column roster_batch.key_id is
    'Which key the tokens were made with; only tokens of one key can be compared. The id of the batch itself where lists of several keys were put together';
