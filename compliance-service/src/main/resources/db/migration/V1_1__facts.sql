-- What the agencies state about an employer, learned from patuh.registry.employers.v1.
create table employer_facts (
    employer_id uuid   primary key,
    version     bigint not null,
    facts       json   not null
) with (fillfactor = 80);
comment on table employer_facts is
    'Newest version of each employer''s facts; the row is the lock of everything that is derived from it';
comment on column employer_facts.version is 'Version of the employer in the registry';

create table employer_facts_history (
    employer_id uuid        not null,
    version     bigint      not null,
    facts       json        not null,
    received_at timestamptz not null,
    primary key (employer_id, version)
) partition by hash (employer_id);
comment on table employer_facts_history is 'Every version that was received; from these an assessment of the past is told again';

create table employer_facts_history_0 partition of employer_facts_history for values with (modulus 8, remainder 0);
create table employer_facts_history_1 partition of employer_facts_history for values with (modulus 8, remainder 1);
create table employer_facts_history_2 partition of employer_facts_history for values with (modulus 8, remainder 2);
create table employer_facts_history_3 partition of employer_facts_history for values with (modulus 8, remainder 3);
create table employer_facts_history_4 partition of employer_facts_history for values with (modulus 8, remainder 4);
create table employer_facts_history_5 partition of employer_facts_history for values with (modulus 8, remainder 5);
create table employer_facts_history_6 partition of employer_facts_history for values with (modulus 8, remainder 6);
create table employer_facts_history_7 partition of employer_facts_history for values with (modulus 8, remainder 7);
