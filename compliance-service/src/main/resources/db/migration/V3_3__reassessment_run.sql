alter table reassessment_day add column job_id uuid;
update reassessment_day d set job_id = j.id from job j where j.kind = 'REASSESSMENT' and j.input ->> 'run' = d.run_id::text;
comment on column reassessment_day.job_id is 'The job of the run; when it FAILED, another run takes its place. Null for days older than the jobs';
