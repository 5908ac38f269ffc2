create table participation_restatement (
    partition int primary key
);
comment on table participation_restatement is 'Since a new epoch began: partitions of the employers'' topic that have not been read to their end; then what is missing is said again of everybody';
