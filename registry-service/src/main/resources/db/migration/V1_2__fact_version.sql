-- Everything that was ever reported, on two time axes: when it held, and when the registry learned of it.
create table fact_version (
    employer_id      uuid   not null,
    recorded_at      timestamptz not null,
    id               uuid   not null default uuidv7(),
    fact_set         text   not null,
    valid_from       date   not null,
    valid_to         date,
    recorded_by      text   not null,
    agency           text   not null,
    source           text   not null,
    import_id        uuid,
    import_line      integer,
    employer_version bigint,
    digest           uuid   not null,
    facts            json   not null,
    primary key (employer_id, recorded_at, id)
) partition by range (recorded_at);

comment on table fact_version is 'Each accepted set of facts, immutable: a correction is a further row, recorded later';
comment on column fact_version.fact_set is
    'DECLARATION (a WLKP report or its correction), PROFILE (name and region of an employer without one), IDENTIFIERS (numbers added), or the programme of a coverage';
comment on column fact_version.valid_from is 'The facts hold from this day, until a later report of the same set says otherwise';
comment on column fact_version.valid_to is 'Day from which the reporter itself says that they no longer hold; null where it says nothing';
comment on column fact_version.recorded_at is 'When the registry learned of it, by the service''s clock';
comment on column fact_version.recorded_by is 'Subject of the caller who reported it or sent the file';
comment on column fact_version.source is 'WLKP, BPJS_TK, BPJS_KES (files) or MANUAL (HTTP)';
comment on column fact_version.import_line is 'Line of the file on which the record starts';
comment on column fact_version.employer_version is 'Version of the employer it made; null for facts older than those held then, which changed nothing current';
comment on column fact_version.digest is 'Digest of the facts and their date: the same fact is recorded once';

create table fact_version_other partition of fact_version default;
comment on table fact_version_other is 'Rows outside the prepared quarters; stays empty while the maintenance runs';

-- Prepares the quarters that begin in [from_day, to_day); those that exist are left alone.
create function prepare_fact_quarters(from_day date, to_day date) returns void language plpgsql as $$
declare
    quarter date := date_trunc('quarter', from_day);
    name    text;
begin
    while quarter < to_day loop
        name := 'fact_version_' || to_char(quarter, 'YYYY"q"Q');
        if to_regclass(name) is null then
            begin
                execute format(
                    'create table %I partition of fact_version for values from (%L) to (%L)',
                    name, quarter::timestamp at time zone 'Asia/Jakarta',
                    (quarter + interval '3 months')::timestamp at time zone 'Asia/Jakarta');
            exception when check_violation then
                -- Rows of this quarter already lie in the default partition (a moved clock): they are found there as well.
                null;
            end;
        end if;
        quarter := quarter + interval '3 months';
    end loop;
end $$;
do $$ begin perform prepare_fact_quarters('2026-01-01', '2028-01-01'); end $$;
