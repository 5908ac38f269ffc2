alter table employer_ref add column address text;
comment on column employer_ref.address is 'Address of the head office, to which letters go; null where the registry published none since';
