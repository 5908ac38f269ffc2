-- What employers are today, learned from patuh.registry.employers.v1.
create table employer_facts (
    employer_id uuid   primary key,
    version     bigint not null,
    facts       json   not null
) with (fillfactor = 80);
comment on table employer_facts is
    'Newest version of each employer''s facts; the row is the lock of everything that is derived from it';
comment on column employer_facts.version is 'Version of the employer in the registry';
