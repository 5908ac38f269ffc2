-- Employers that may be one and the same; a person decides.
create table match_candidate (
    id          uuid primary key default uuidv7(),
    left_id     uuid not null references employer (id),
    right_id    uuid not null references employer (id),
    reason      text not null check (reason in ('IDENTIFIER_CONFLICT', 'SIMILAR_NAME')),
    similarity  numeric(4, 3),
    state       text not null default 'OPEN' check (state in ('OPEN', 'SAME', 'DIFFERENT')),
    evidence    json not null,
    import_id   uuid,
    import_line integer,
    recorded_at timestamptz not null,
    constraint match_candidate_order check (left_id < right_id),
    constraint match_candidate_once unique (left_id, right_id, reason)
);
create index match_candidate_right on match_candidate (right_id);
comment on table match_candidate is 'Pairs of employers that a person should compare; names may suggest, only identifiers or a person may decide';
comment on column match_candidate.similarity is '0 to 1, of the names without legal form; null where numbers raised the question';
comment on column match_candidate.evidence is 'What raised the question: the numbers of the row, or the two names';
