-- What this service learned from others; rebuilt from their topics at any time.
create table employer_ref (
    employer_id    uuid        primary key,
    version        bigint      not null,
    name           text        not null,
    region_code    text        not null,
    status         text        not null,
    successor_id   uuid,
    successor_from date,
    recorded_at    timestamptz not null,
    check ((successor_id is null) = (successor_from is null))
);
comment on table employer_ref is 'Employers as the registry last published them';
comment on column employer_ref.region_code is 'Home: regency or city';
comment on column employer_ref.successor_from is 'Day from which what was its belongs to the successor';

create table employer_number (
    employer_id uuid        not null,
    type        text        not null,
    key         text        not null,
    value       text        not null,
    token       text,
    branch      boolean     not null,
    valid_from  date        not null,
    valid_to    date,
    recorded_at timestamptz not null,
    ended_at    timestamptz
);
create index employer_number_key on employer_number (type, key);
create index employer_number_employer on employer_number (employer_id);
comment on table employer_number is 'NIB and NPWP of employers on two time axes; the way in of the look-up';
comment on column employer_number.key is 'What identifies. NIB: the number. NPWP of a legal person: its first ten digits, all sixteen where branch. NPWP of a natural person: the token';
comment on column employer_number.value is 'The number as shown; masked where it is a natural person''s';
comment on column employer_number.valid_from is 'First day on which the employer had the number';
comment on column employer_number.valid_to is 'First day on which it no longer had; null where none is known';
comment on column employer_number.recorded_at is 'When the registry learned of it';
comment on column employer_number.ended_at is 'When the registry learned better; null where the row still holds for its days';

create table employer_predecessor (
    employer_id    uuid        not null,
    predecessor_id uuid        not null,
    valid_from     date        not null,
    recorded_at    timestamptz not null,
    ended_at       timestamptz,
    primary key (employer_id, predecessor_id, recorded_at)
);
create index employer_predecessor_of on employer_predecessor (predecessor_id) where ended_at is null;
comment on table employer_predecessor is 'Who was merged into an employer, directly or by way of others';
comment on column employer_predecessor.valid_from is 'Day from which what was the predecessor''s belongs to the employer';
comment on column employer_predecessor.recorded_at is 'Time of the version that first named it; -infinity where the first version received did, so that nobody can tell';
comment on column employer_predecessor.ended_at is 'Time of the version that no longer named it; null while it holds';

create table assessment_ref (
    employer_id uuid        primary key,
    version     bigint      not null,
    as_of       date        not null,
    assessed_at timestamptz not null,
    class       text        not null,
    findings    jsonb       not null
);
comment on table assessment_ref is 'Latest assessment of an employer';

create table participation (
    employer_id        uuid        not null,
    since              timestamptz not null,
    missing_programmes text[]      not null,
    primary key (employer_id, since)
);
comment on table participation is 'Mandatory programmes an employer is missing, one row for each change, so that the look-up can answer for past dates';

create table intake (
    topic  text        primary key,
    newest timestamptz not null
);
comment on table intake is 'Newest event of each topic that was taken in: the time of the data of a look-up that finds nobody';
