-- Mergers and splits of employers: what was done, why, and what is needed to undo it.
create table reorganisation (
    id           uuid   primary key,
    kind         text   not null check (kind in ('MERGE', 'SPLIT')),
    employer_id  uuid   not null references employer (id),
    other_id     uuid   not null references employer (id),
    effective_on date   not null,
    reason       text   not null,
    evidence     text,
    taken_over   text[] not null,
    version_made bigint not null,
    kept_before  json   not null,
    other_before json,
    recorded_at  timestamptz not null,
    recorded_by  text   not null,
    agency       text   not null,
    undone_at    timestamptz,
    undone_by    text,
    undo_reason  text,
    constraint reorganisation_of_two check (employer_id <> other_id),
    constraint reorganisation_before check ((kind = 'MERGE') = (other_before is not null)),
    constraint reorganisation_undone check (
        (undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null)
        and (kind = 'MERGE' or undone_at is null))
);
create index reorganisation_employer on reorganisation (employer_id, id);
create index reorganisation_other on reorganisation (other_id, id);
comment on table reorganisation is 'Mergers and splits; a row is never deleted, a merger that is undone is marked';
comment on column reorganisation.employer_id is 'MERGE: the employer that survives; SPLIT: the one that is divided';
comment on column reorganisation.other_id is 'MERGE: the employer that is absorbed; SPLIT: the new one';
comment on column reorganisation.effective_on is 'Day from which it holds, Asia/Jakarta';
comment on column reorganisation.evidence is 'Reference to a document; null when none was named';
comment on column reorganisation.taken_over is 'Sets of facts that went from one to the other and are current there: DECLARATION, PROFILE, programmes';
comment on column reorganisation.version_made is 'Version of employer_id that it made';
comment on column reorganisation.kept_before is 'Row and coverage of employer_id before';
comment on column reorganisation.other_before is 'Row and coverage of the absorbed employer before';

create table identifier_move (
    reorganisation_id uuid not null references reorganisation (id),
    type              text not null,
    value             text not null,
    from_id           uuid not null references employer (id),
    to_id             uuid not null references employer (id),
    primary key (reorganisation_id, type, value),
    foreign key (type, value) references identifier (type, value)
);
create index identifier_move_number on identifier_move (type, value);
create index identifier_move_from on identifier_move (from_id);
comment on table identifier_move is 'Numbers that went from one employer to another by a merger or split; the table identifier says whose they are now';

alter table fact_version
    add column own_number        text,
    add column reorganisation_id uuid,
    add column counts_from       date,
    add column gone_at           timestamptz,
    add column gone_from         date;
comment on column fact_version.fact_set is
    'DECLARATION (a WLKP report or its correction), PROFILE (name and region of an employer without one), IDENTIFIERS (numbers added),
    REORGANISATION (a merger or split), or the programme of a coverage';
comment on column fact_version.source is 'WLKP, BPJS_TK, BPJS_KES (files), MANUAL (HTTP), MERGE or SPLIT (taken over from another employer)';
comment on column fact_version.own_number is 'The agency''s number under which a declaration or profile was reported; null for what came over HTTP';
comment on column fact_version.reorganisation_id is 'Merger or split by which it came here; null for what was reported of this employer';
comment on column fact_version.counts_from is 'What was taken over counts here for days from this one on only; null for what was reported of this employer';
comment on column fact_version.gone_at is 'When it went to another employer by a split or an undone merger; null as long as it counts';
comment on column fact_version.gone_from is 'It does not count for days from this one on, as known since gone_at; null for all days';
