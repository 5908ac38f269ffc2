-- Who was merged into an employer: few, so only they are in the index.
create index assessment_successor on assessment (successor_id) where successor_id is not null;
