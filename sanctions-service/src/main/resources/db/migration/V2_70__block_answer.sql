-- The look-up reads one row for each number; this is what the rows are made of, and the rows.
alter table participation add column unregistered text[] not null default '{}';
comment on column participation.unregistered is 'Agencies with which the employer must be registered and is not. Source: PP 86/2013 art. 3(1)(a)';
update participation p
set unregistered = array(select f ->> 'agency' from assessment_ref r, jsonb_array_elements(r.findings) f
                         where r.employer_id = p.employer_id and f ->> 'code' = 'PWBD' order by 1)
where p.missing_programmes <> '{}';

create table intake_contact (
    topic     text        not null,
    partition int         not null,
    heard_at  timestamptz not null,
    primary key (topic, partition)
);
comment on table intake_contact is 'Until when all that was published in each partition has been taken in';

create table block_number (
    id       uuid not null default uuidv7() unique,
    block_id uuid not null references service_block,
    type     text not null,
    key      text not null,
    primary key (type, key, block_id)
);
create index block_number_block on block_number (block_id);
comment on table block_number is 'Numbers that the legal person had when a decision withheld a service from it';
insert into block_number (block_id, type, key)
select distinct b.id, n.type, n.key
from service_block b join employer_number n on n.employer_id = b.employer_id
where n.valid_to is null and n.ended_at is null;

create table number_confirmation (
    block_id     uuid        not null references service_block,
    type         text        not null,
    key          text        not null,
    employer_id  uuid        not null,
    reason       text        not null,
    confirmed_at timestamptz not null,
    confirmed_by text        not null,
    primary key (block_id, type, key, employer_id)
);
comment on table number_confirmation is 'A person confirmed that a number named in a decision is rightly that of an employer outside of it';

create table block_answer_build (
    id          int         primary key check (id = 1),
    run         uuid,
    finished_at timestamptz
);
comment on table block_answer_build is 'Whether there is a row of block_answer for every number; until then the history answers';
insert into block_answer_build (id, finished_at) select 1, now() where not exists (select 1 from employer_number);

create sequence block_answer_position as bigint minvalue 0 start 0;
comment on sequence block_answer_position is 'Places in the status lists, each given once';

create table block_answer (
    type                 text        not null,
    key                  text        not null,
    position             bigint      not null default nextval('block_answer_position'),
    employer_id          uuid,
    lost                 boolean     not null default false,
    branch               boolean     not null default false,
    number_recorded_at   timestamptz,
    employer_recorded_at timestamptz,
    stated_at            timestamptz,
    missing_programmes   text[],
    unregistered         text[],
    blocks               jsonb,
    questions            jsonb,
    computed_at          timestamptz not null default '-infinity',
    valid_until          timestamptz,
    next_at              timestamptz,
    primary key (type, key)
) with (fillfactor = 70);
create unique index block_answer_place on block_answer (position);
create index block_answer_employer on block_answer (employer_id);
create index block_answer_questions on block_answer (type, key) where questions is not null;
create index block_answer_due on block_answer (next_at) where next_at is not null;
comment on table block_answer is 'The answer of the look-up for each number as it stands, kept in the transactions that change it; rows are never deleted';
comment on column block_answer.position is 'Place in the status lists';
comment on column block_answer.employer_id is 'Who has the number; null for nobody';
comment on column block_answer.lost is 'Its days are over, but the one it went to has not been heard of';
comment on column block_answer.stated_at is 'Time of the newest statement about the employer';
comment on column block_answer.missing_programmes is 'Null where nothing was assessed';
comment on column block_answer.blocks is 'Decisions with their dates; whether one is in force is computed when read';
comment on column block_answer.questions is 'Decisions that name the number and stand against somebody else';
comment on column block_answer.valid_until is 'From then on somebody else may have the number, or stand behind it; null for never';
comment on column block_answer.next_at is 'When the answer may change by time alone; null for never';

create table block_answer_change (
    id       bigint generated always as identity primary key,
    position bigint not null
);
comment on table block_answer_change is 'Places whose answer changed since the status lists were last written';
