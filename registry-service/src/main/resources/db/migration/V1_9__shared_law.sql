create table shared_law (
    policy_id      uuid   primary key,
    version        bigint not null,
    policy_version text   not null,
    law            json   not null
);
comment on table shared_law is 'Tolerances, caps and duties, learned from patuh.compliance.policies.v1; empty until the first event, while the document that ships holds';
