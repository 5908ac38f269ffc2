-- Totals for the map and the statistics. Writers only append differences, in the transaction of the change, so that they never
-- wait for each other; the sum of all rows of a group is its total at any moment. A sweep folds the rows of a group into one.
create table assessment_total (
    region_code      text   not null,
    scale            text   not null,
    class            text   not null,
    employers        bigint not null,
    workers_affected bigint not null,
    exposure_idr     bigint not null,
    scored           bigint not null,
    score_tenths     bigint not null
);
comment on table assessment_total is 'Differences of employers at their homes; the totals of a group are the sums of its rows';
comment on column assessment_total.scored is 'Employers with a score; score_tenths / scored / 10 is their mean score';

create table finding_total (
    region_code      text   not null,
    scale            text   not null,
    code             text   not null,
    agency           text   not null,
    employers        bigint not null,
    workers_affected bigint not null
);
comment on table finding_total is 'Differences; employers, at their homes, with at least one such finding at the agency';

create table workplace_total (
    region_code text   not null,
    scale       text   not null,
    workplaces  bigint not null,
    workers     bigint not null
);
comment on table workplace_total is 'Differences of open workplaces where they are, by the scale of their employers';
