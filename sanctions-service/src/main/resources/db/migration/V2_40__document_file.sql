create table document_file (
    sha256    text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes     bytea       not null,
    stored_at timestamptz not null
);
-- A PDF is compressed already.
alter table document_file alter column bytes set storage external;
comment on table document_file is 'Signed files of documents, each once, by its SHA-256; append-only';
create trigger document_file_append_only before update or delete on document_file for each row execute function refuse_change();

alter table document add column handle text unique;
alter table document add column sha256 text references document_file;
comment on column document.handle is 'Random name in public addresses; null for a document issued before files were made';
comment on column document.sha256 is 'Its file; null for a document issued before files were made';
