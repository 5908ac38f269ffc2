alter table assessment_ref add column missing_programmes text[] not null default '{}';
update assessment_ref r
set missing_programmes = coalesce((select p.missing_programmes from participation p where p.employer_id = r.employer_id
                                   order by p.since desc limit 1), '{}');
comment on table participation is 'Mandatory programmes an employer is missing, one row for each change, learned from patuh.compliance.participation.v1, so that the look-up can answer for past dates';
