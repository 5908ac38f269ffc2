alter table relay_epoch add column checks bigint not null default 0;
comment on column relay_epoch.checks is 'How often this database was compared with what was published from it: once after each start';
