alter table assessment_ref add priority numeric;
comment on column assessment_ref.priority is 'Order in which employers are worth a visit; null where the assessment came before it was kept';

create table proposal (
    id             uuid        primary key,
    kind           text        not null,
    state          text        not null,
    version        bigint      not null default 1,
    subject_id     uuid        not null,
    employer_id    uuid        not null,
    region_code    text        not null,
    province       text        not null generated always as (left(region_code, 2)) stored,
    agency         text        not null,
    case_id        uuid        references sanction_case,
    class          text,
    priority       numeric     not null,
    programmes     text[]      not null,
    grounds        jsonb       not null,
    finding        text        not null,
    stands         boolean     not null default true,
    as_of          date,
    proposed_at    timestamptz not null,
    updated_at     timestamptz not null,
    opened_case_id uuid        references sanction_case,
    reason         text,
    decided_at     timestamptz,
    decided_by     text
) with (fillfactor = 80);
create unique index proposal_once on proposal (subject_id, agency, kind) where state = 'PROPOSED';
create index proposal_subject on proposal (subject_id, agency, kind);
create index proposal_employer on proposal (employer_id);
create index proposal_queue on proposal (agency, state, province, priority, id);
comment on table proposal is 'What assessments and cases propose; only a person acts on it';
comment on column proposal.subject_id is 'What it is proposed for once: the employer, or the case that the step would be taken in';
comment on column proposal.employer_id is 'Employer as assessed; what is its belongs to the legal person';
comment on column proposal.case_id is 'Case in which the step would be taken, or that raised the proposal; null for one that an assessment raised';
comment on column proposal.finding is 'What was found, in a fixed form: the same finding is not proposed again after a person decided';
comment on column proposal.stands is 'Whether an assessment has shown the finding without a break since it was proposed';
comment on column proposal.as_of is 'Day of the assessment; null where none raised it';
