-- The same work without a service: staged rows become employers, numbers, versions and outbox rows in plain SQL.
-- Tables, indexes and foreign keys are those of the registry, in a schema of their own.
insert into staged_employer
select uuidv7(), md5(s::text)::uuid, s.* from staged s;
insert into employer (id, version, name, name_key, name_source, profile_as_of, legal_form, kbli_edition, kbli, scale,
                      region_code, address, capital_idr, annual_sales_idr, construction, workers, wage_bill_idr,
                      reported_on, declaration_digest, recorded_at)
select id, 1, name, lower(name), 'WLKP', reported_on, legal_form, kbli_edition, kbli, scale, region_code, address,
       capital_idr, annual_sales_idr, construction, workers, wage_bill_idr, reported_on, digest, now()
from staged_employer
on conflict (id) do update set version = employer.version + 1;
insert into identifier (type, value, employer_id, valid_from, source, recorded_at)
select t.type, t.value, s.id, s.reported_on, 'WLKP', now()
from staged_employer s cross join lateral (values ('NIB', s.nib), ('WLKP', s.wlkp_number)) t (type, value)
on conflict (type, value) do nothing;
insert into fact_version (employer_id, recorded_at, fact_set, valid_from, recorded_by, agency, source, import_line,
                          employer_version, digest, facts)
select id, now(), 'DECLARATION', reported_on, 'benchmark', 'KEMENAKER', 'WLKP', 1, 1, digest,
       json_build_object('wlkpNumber', wlkp_number, 'nib', nib, 'name', name, 'legalForm', legal_form,
                         'kbliEdition', kbli_edition, 'kbli', kbli, 'scale', scale, 'regionCode', region_code,
                         'address', address, 'capitalIdr', capital_idr, 'annualSalesIdr', annual_sales_idr,
                         'workers', workers, 'wageBillIdr', wage_bill_idr, 'construction', construction,
                         'reportedOn', reported_on)
from staged_employer;
insert into outbox (topic, type, event_key, aggregate_id, aggregate_version, data, headers, recorded_at)
select 'limit', 'limit', id, id, 1,
       json_build_object('employerId', id, 'version', 1, 'changeNumber', null, 'status', 'ACTIVE', 'successorId', null,
                         'identifiers', json_build_array(json_build_object('type', 'NIB', 'value', nib),
                                                         json_build_object('type', 'WLKP', 'value', wlkp_number)),
                         'name', name, 'legalForm', legal_form, 'kbliEdition', kbli_edition, 'kbli', kbli,
                         'scale', scale, 'regionCode', region_code, 'address', address, 'latitude', null,
                         'longitude', null, 'capitalIdr', capital_idr, 'annualSalesIdr', annual_sales_idr,
                         'construction', construction,
                         'workforce', json_build_object('workers', workers, 'wageBillIdr', wage_bill_idr,
                                                        'reportedOn', reported_on),
                         'coverage', '[]'::json, 'recordedAt', now()),
       '{"source": "benchmark"}', now()
from staged_employer;
