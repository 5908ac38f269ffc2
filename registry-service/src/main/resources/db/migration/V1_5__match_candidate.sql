-- Questions about whose something is, and whether two employers are one; a person decides.
create table match_candidate (
    id                uuid primary key default uuidv7(),
    reason            text not null check (reason in (
                          'IDENTIFIER_CONFLICT', 'SIMILAR_NAME', 'CLAIMED_NUMBER', 'FOREIGN_NUMBER', 'DOUBLE_RECORD', 'IMPLAUSIBLE')),
    left_id           uuid not null references employer (id),
    right_id          uuid references employer (id),
    record_id         uuid references record (id),
    other_record_id   uuid references record (id),
    number_type       text check (number_type in ('NIB', 'NPWP')),
    number_key        text,
    detail            text,
    agency            text check (agency in ('KEMENAKER', 'BPJS_TK', 'BPJS_KES')),
    similarity        numeric(4, 3),
    region_code       text not null,
    state             text not null default 'OPEN' check (state in ('OPEN', 'SAME', 'DIFFERENT')),
    evidence          json not null,
    import_id         uuid,
    import_line       integer,
    raised_by         text not null,
    recorded_at       timestamptz not null,
    decided_at        timestamptz,
    decided_by        text,
    decision_reason   text,
    decision_evidence text,
    constraint match_candidate_order check (left_id < right_id),
    constraint match_candidate_about check (
        case reason
            when 'IDENTIFIER_CONFLICT' then right_id is not null
            when 'SIMILAR_NAME' then right_id is not null
            when 'CLAIMED_NUMBER' then record_id is not null and number_key is not null
            when 'FOREIGN_NUMBER' then right_id is not null and record_id is not null and number_key is not null
            when 'DOUBLE_RECORD' then record_id is not null and other_record_id is not null
            else right_id is null and detail is not null and agency is not null
        end),
    constraint match_candidate_number check ((number_type is null) = (number_key is null)),
    constraint match_candidate_decided check (
        (state = 'OPEN') = (decided_at is null) and (decided_at is null) = (decided_by is null)
        and (decided_at is null) = (decision_reason is null)),
    constraint match_candidate_once
        unique nulls not distinct (left_id, right_id, reason, record_id, other_record_id, number_type, number_key, detail)
);
create index match_candidate_right on match_candidate (right_id);
create index match_candidate_record on match_candidate (record_id) where record_id is not null;
create index match_candidate_queue on match_candidate (state, region_code, id);
comment on table match_candidate is 'Questions for a person; names may suggest, only identity numbers or a person may decide';
comment on column match_candidate.reason is
    'IDENTIFIER_CONFLICT: the numbers of a refused row belong to two employers. SIMILAR_NAME: a new employer is called like another. CLAIMED_NUMBER: a record names a second NIB or NPWP for its employer. FOREIGN_NUMBER: a record that a person placed names another employer''s number. DOUBLE_RECORD: two workplaces of an employer at one address. IMPLAUSIBLE: what is stated can hardly be';
comment on column match_candidate.left_id is 'The employer it is about; of a pair the one with the lower id';
comment on column match_candidate.number_key is 'The number it is about, as identity_number.key';
comment on column match_candidate.record_id is 'The record it is about; of two workplaces the one that was known last';
comment on column match_candidate.detail is 'IMPLAUSIBLE: what is doubted, with programme or day; tells questions about one record apart';
comment on column match_candidate.agency is 'Whose writers alone may answer; null for those of any agency';
comment on column match_candidate.similarity is '0 to 1, of the names without legal form, word by word; null where numbers raised the question';
comment on column match_candidate.region_code is 'Regency in whose queue it stands: home of left_id when the question was raised';
comment on column match_candidate.state is 'SAME: the two are one, the number is the employer''s, the records are one. DIFFERENT: they are not';
comment on column match_candidate.evidence is 'What raised the question: the numbers of the row, those of natural persons masked, the two names, or the two counts';
comment on column match_candidate.import_id is 'The file that raised the question; null for events and HTTP';
comment on column match_candidate.raised_by is 'The service itself, whoever brought the row';
comment on column match_candidate.decided_by is 'Subject of the person who decided; null while it is open';
