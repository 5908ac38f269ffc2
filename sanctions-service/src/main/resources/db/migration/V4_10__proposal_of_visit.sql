alter table proposal add column visit_id uuid;
create unique index proposal_of_visit on proposal (visit_id, agency) where visit_id is not null;
comment on column proposal.visit_id is 'Visit whose record is the evidence; assessments neither refresh nor withdraw such a proposal; null without one';
