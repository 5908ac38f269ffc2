-- The law that other services need, as it was published on patuh.compliance.policies.v1.
create table published_law (
    version        bigint      primary key,
    policy_version text        not null,
    law            json        not null,
    recorded_at    timestamptz not null
);
comment on table published_law is 'Every published state, append-only; a new one is added when a policy that changes it becomes active';
comment on column published_law.version is 'Version of the event, from 1';
