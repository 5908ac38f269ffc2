create table service_unit_proposal (
    code        text        primary key,
    version     bigint      not null,
    name        text        not null,
    region_code text,
    services    text[]      not null,
    proposed_at timestamptz not null,
    proposed_by text        not null
);
comment on table service_unit_proposal is 'Units of the whole country, as they are or as they would become, that wait for another person to put them into force';
comment on column service_unit_proposal.version is 'Grows with each proposal, also over those of the same unit that were put into force';

create sequence service_unit_proposal_version;
