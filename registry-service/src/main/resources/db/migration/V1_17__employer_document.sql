-- What was published last of each employer is kept beside it: reading an employer is reading one row, and what a reader gets is what the
-- event said. Computing it anew took twice the time of the whole look-up.
alter view employer_document rename to employer_state;
comment on view employer_state is 'Data of the event id.patuh.registry.employer.changed.v1 for the present version of each employer, computed';

create table employer_document (
    id          uuid   primary key,
    version     bigint not null,
    region_code text   not null,
    data        json   not null
) with (fillfactor = 85);
insert into employer_document (id, version, region_code, data) select id, version, region_code, data from employer_state;
comment on table employer_document is 'employer_state as it was last published; written with each event, in its transaction';
