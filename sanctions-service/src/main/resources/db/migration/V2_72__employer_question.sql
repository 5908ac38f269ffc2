-- Open questions of the registry about who an employer is: no case is proposed, and where they concern a number, nothing can be said.
create table employer_question (
    employer_id  uuid        not null,
    candidate_id uuid        not null,
    reason       text        not null,
    about_number boolean     not null,
    since        timestamptz not null,
    ended_at     timestamptz,
    primary key (employer_id, candidate_id, since)
);
comment on table employer_question is 'Questions about the identity of employers, as the registry tells them, with those that are answered';
comment on column employer_question.candidate_id is 'The match candidate of the registry that asks';
comment on column employer_question.about_number is 'Whether an identity number raised it; a similar name says nothing about whose a number is';
comment on column employer_question.since is 'When the registry asked it; where it was told before and was closed meanwhile, time of the version that tells it again';
comment on column employer_question.ended_at is 'Time of the version that no longer tells it; null while it is open';

alter table block_answer add column identity_open boolean not null default false;
comment on column block_answer.identity_open is 'Whether a question about a number of who has this one is open';
