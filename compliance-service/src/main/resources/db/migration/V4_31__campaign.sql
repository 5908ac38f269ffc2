-- Campaigns of advisory letters: who was selected, how they were divided, and the letters.
create table campaign (
    campaign_id    uuid          primary key,
    title          text,
    regions        text[]        not null,
    class          text,
    finding        text,
    scale          text,
    min_workers    bigint,
    holdout        numeric(5, 4) not null,
    seed           text          not null,
    deadline_days  integer       not null,
    outcome_days   integer[]     not null,
    policy_version text          not null,
    state          text          not null check (state in ('DRAFT', 'LAUNCHED', 'CLOSED')),
    made_at        timestamptz   not null,
    made_by        text          not null,
    launched_on    date,
    deadline       date,
    template       text,
    letters        integer,
    controls       integer,
    job_id         uuid,
    closed_at      timestamptz,
    version        bigint        not null default 1,
    check (state <> 'LAUNCHED' or launched_on is not null)
);
comment on table campaign is 'Campaigns of advisory letters; no step of a sanction procedure';
comment on column campaign.finding is 'The finding that is targeted; null for all that a BPJS has';
comment on column campaign.holdout is 'Share of the employers that gets no letter';
comment on column campaign.seed is 'Divides the employers; published with the launch';
comment on column campaign.launched_on is 'Day 0, in Asia/Jakarta; null before the launch';

create table campaign_employer (
    campaign_id  uuid   not null references campaign,
    employer_id  uuid   not null,
    letter_id    uuid   unique,
    name         text   not null,
    region_code  text   not null,
    status       text   not null,
    class        text   not null,
    workers      bigint not null,
    findings     json   not null,
    exposure_idr bigint not null,
    primary key (campaign_id, employer_id)
);
comment on table campaign_employer is 'Employers of a campaign as they were drawn; never redrawn';
comment on column campaign_employer.letter_id is 'Null for the control group, which gets no letter';
comment on column campaign_employer.findings is 'Of its assessment at the launch, against which outcomes are read; so are status, class, workers and exposure';
create index campaign_employer_by_letter on campaign_employer (campaign_id, letter_id);
create index campaign_employer_by_employer on campaign_employer (employer_id);

create table campaign_letter (
    letter_id  uuid        primary key references campaign_employer (letter_id),
    sha256     text        not null,
    content    bytea       not null,
    written_at timestamptz not null
);
comment on table campaign_letter is 'Letters as they are sent, PDF/A, each written once';
