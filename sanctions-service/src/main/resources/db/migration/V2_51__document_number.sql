alter table document drop constraint document_number_key;
alter table document add constraint document_number_of_issuer unique (issuer, number);
create index document_number on document (number);
comment on column document.number is 'Unique within its issuer: counted numbers name it, and typed ones never have their form';
