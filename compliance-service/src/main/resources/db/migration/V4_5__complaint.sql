-- Complaints; who complained and what was said is for the complaint officers of the agency alone.
create table complaint (
    complaint_id    uuid        primary key,
    agency          text        not null check (agency in ('KEMENAKER', 'BPJS_TK', 'BPJS_KES')),
    region_code     text        not null,
    employer_id     uuid,
    employer_number text,
    employer_name   text,
    topics          text[]      not null,
    story           text        not null,
    contact         text,
    state           text        not null check (state in ('RECEIVED', 'ACKNOWLEDGED', 'LINKED', 'SETTLED', 'DISMISSED')),
    outcome         text,
    received_at     timestamptz not null,
    due_at          timestamptz not null,
    visit_by        date        not null,
    answered_at     timestamptz,
    version         bigint      not null default 1,
    changed_at      timestamptz not null,
    changed_by      text        not null
);
comment on table complaint is 'Complaints about employers. Source: UU 24/2011 art. 48; UU 25/2009 art. 44; ILO C81 art. 15(c)';
comment on column complaint.story is 'What was said; in no event, list, log, kept answer or audit row';
comment on column complaint.contact is 'How the complainant is reached; as the story';
comment on column complaint.outcome is 'How it was settled, or why it was dismissed';
comment on column complaint.due_at is 'When it must be handled (BPJS) or answered (Kemenaker)';
comment on column complaint.visit_by is 'Last day of a visit on it';
comment on column complaint.answered_at is 'When it was handled or answered; null before';
create index complaint_open on complaint (employer_id) where state in ('ACKNOWLEDGED', 'LINKED', 'RECEIVED') and employer_id is not null;
create index complaint_by_agency on complaint (agency, complaint_id);
