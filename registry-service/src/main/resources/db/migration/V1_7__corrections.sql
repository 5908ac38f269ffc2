-- A correction is a further row of the history that names the row whose place it takes.
alter table fact_version
    add column corrects  uuid,
    add column withdrawn boolean not null default false,
    add column reason    text,
    add column evidence  text,
    add constraint fact_version_period check (valid_to > valid_from),
    add constraint fact_version_correction check (corrects is null = (reason is null) and (corrects is not null or not withdrawn));

create index fact_version_corrects on fact_version (employer_id, corrects) where corrects is not null;

comment on column fact_version.valid_from is
    'First day on which the facts hold: until a later statement of the same set, or until valid_to, whichever comes first; of two of one day the one recorded later holds';
comment on column fact_version.valid_to is
    'First day on which they no longer hold, and nothing of the set until a statement of that day or later; null where nothing is said of an end';
comment on column fact_version.corrects is 'Id of the row whose place it takes, of the same employer and set; null where it is no correction';
comment on column fact_version.withdrawn is 'True: the row it corrects never was true, and nothing takes its place; the facts are those withdrawn';
comment on column fact_version.reason is 'Why, in the words of who corrected it; null where it is no correction';
comment on column fact_version.evidence is 'What it is corrected by, such as the number of a document; null where nothing is named';
