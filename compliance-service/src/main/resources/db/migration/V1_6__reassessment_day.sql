-- One run over all employers for each day of the Jakarta calendar, whatever number of instances look for it.
create table reassessment_day (
    day         date        primary key,
    run_id      uuid        not null,
    finished_at timestamptz
);
comment on table reassessment_day is 'Runs that were due because the date changed; finished_at is set by the last step of the job';
