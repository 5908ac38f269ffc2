-- Changes that employers report with their day. Whether a report was late is derived when it is read, never stored.
create table change_report (
    id               uuid   primary key,
    employer_id      uuid   not null references employer (id),
    record_id        uuid   references record (id),
    region_code      text   not null,
    kind             text   not null check (kind in ('ADDRESS', 'OWNERSHIP', 'MANAGEMENT', 'LEGAL_FORM', 'HEAD_COUNT')),
    changed_on       date   not null,
    reported_on      date   not null,
    description      text,
    values_before    json,
    values_after     json,
    employer_version bigint,
    recorded_at      timestamptz not null,
    recorded_by      text   not null,
    agency           text   not null,
    constraint change_report_order check (reported_on >= changed_on),
    constraint change_report_told check (kind not in ('OWNERSHIP', 'MANAGEMENT') or description is not null),
    constraint change_report_values check ((values_before is null) = (kind in ('OWNERSHIP', 'MANAGEMENT'))
                                           and (values_before is null) = (values_after is null))
);
create index change_report_employer on change_report (employer_id, recorded_at, id);
create index change_report_region on change_report (region_code, id);
-- Seven working days take nine days at least: what may be late at all is found without reading what cannot be.
create index change_report_slow on change_report (region_code, id) where reported_on - changed_on > 9;

comment on table change_report is 'Changes of an employer that were reported with the day on which they happened; rows are added, never changed';
comment on column change_report.record_id is 'The workplace that changed; null for a change of the legal person that is told in words';
comment on column change_report.region_code is 'Regency or city of the workplace, or else of the employer, after the change: the list of that region keeps the report when it moves on';
comment on column change_report.changed_on is 'Day on which the change happened; day 0 of the period for reporting it';
comment on column change_report.reported_on is 'Day on which the employer reported it';
comment on column change_report.description is 'What changed, in words; needed where the register has no field for it';
comment on column change_report.values_before is 'The fields of the kind before the change; null for a kind without fields';
comment on column change_report.values_after is 'The same after the change; equal to those before when the register knew the change already';
comment on column change_report.employer_version is 'Version of the employer that the report made; null when it changed nothing declared';
comment on column change_report.recorded_at is 'When the registry recorded it, by the service''s clock';
comment on column change_report.recorded_by is 'Subject of the caller who recorded it';
