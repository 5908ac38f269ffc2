alter table employer_record add column epoch bigint not null default 0;
comment on column employer_record.epoch is 'Epoch of the registry in which that version was published; it counts before the version';
