-- Suggested pairs: found also where names begin differently, kept in a queue by region, decided by people.
alter table match_candidate
    add column region_code       text,
    add column raised_by         text,
    add column decided_at        timestamptz,
    add column decided_by        text,
    add column decision_reason   text,
    add column decision_evidence text;
update match_candidate m set region_code = e.region_code, raised_by = 'system:registry-service' from employer e where e.id = m.left_id;
alter table match_candidate
    alter column region_code set not null,
    alter column raised_by set not null,
    add constraint match_candidate_decided check (
        (state = 'OPEN') = (decided_at is null) and (decided_at is null) = (decided_by is null)
        and (decided_at is null) = (decision_reason is null));
create index match_candidate_queue on match_candidate (state, region_code, id);
comment on column match_candidate.similarity is '0 to 1, of the names without legal form, word by word; null where numbers raised the question';
comment on column match_candidate.region_code is 'Regency in whose queue it stands: that of the employer known first, when the question was raised';
comment on column match_candidate.raised_by is 'The service itself, whoever brought the employer';
comment on column match_candidate.decided_by is 'Subject of the person who decided; null while it is open';
comment on column match_candidate.decision_reason is 'Why, in the words of who decided';
comment on column match_candidate.decision_evidence is 'Reference to a document; null when none was named';

-- A name that begins differently is found by its end.
create index employer_ending on employer (region_code, reverse(name_key) text_pattern_ops);
comment on index employer_ending is 'Candidates whose names end alike, as employer_similar has those that begin alike';
comment on column employer.name_key is
    'Name in lower case without legal form and punctuation, usual abbreviations written out; for search and for suggesting matches';
