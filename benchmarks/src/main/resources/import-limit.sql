-- The same work without a service: staged rows become records, statements, memberships, numbers, employers and outbox rows in plain SQL.
-- Tables, indexes and foreign keys are those of the registry, in a schema of their own.
insert into staged_record
select uuidv7(), uuidv7(), uuidv7(), nextval('public.registry_sequence'), md5(s::text)::uuid, s.* from staged s;
insert into record (id, type, number, number_key, version, recorded_at)
select record_id, 'WLKP', wlkp_number, upper(wlkp_number), 1, now() from staged_record
on conflict (type, number_key) do nothing;
insert into statement (id, sequence, record_id, subject, valid_from, end_stated, digest, recorded_at, recorded_by, agency, source, import_line,
                       nib, name, region_code, legal_form, kbli_edition, kbli, scale, address, capital_idr, annual_sales_idr, workers,
                       wage_bill_idr, construction, workplace_type)
select statement_id, sequence, record_id, 'WORKPLACE', reported_on, false, digest, now(), 'benchmark', 'KEMENAKER', 'WLKP', 1,
       nib, name, region_code, legal_form, kbli_edition, kbli, scale, address, capital_idr, annual_sales_idr, workers, wage_bill_idr,
       construction, 'UNKNOWN'
from staged_record;
insert into membership (record_id, sequence, employer_id, recorded_at)
select record_id, sequence, employer_id, now() from staged_record;
insert into identity_number (type, key, value, sequence, employer_id, valid_from, recorded_at)
select 'NIB', nib, nib, sequence, employer_id, reported_on, now() from staged_record
on conflict (type, key) where ended_sequence is null and valid_to is null do nothing;
insert into employer (id, version, status, name_key, scale, kbli, region_code, recorded_at, data)
select employer_id, 1, 'ACTIVE', lower(name), scale, kbli, region_code, now(),
       json_build_object('employerId', employer_id, 'version', 1, 'changeNumber', null, 'status', 'ACTIVE', 'successorId', null,
                         'successorFrom', null, 'predecessors', '[]'::json,
                         'identifiers', json_build_array(json_build_object(
                             'type', 'NIB', 'value', nib, 'token', null, 'branch', false, 'from', reported_on, 'recordedAt', now())),
                         'pastIdentifiers', '[]'::json, 'name', name, 'legalForm', legal_form, 'kbliEdition', kbli_edition,
                         'kbli', kbli, 'scale', scale, 'regionCode', region_code, 'address', address, 'latitude', null,
                         'longitude', null, 'capitalIdr', capital_idr, 'annualSalesIdr', annual_sales_idr,
                         'construction', construction,
                         'workforce', json_build_object('workers', workers, 'wageBillIdr', wage_bill_idr,
                             'reportedOn', reported_on, 'oldestReportedOn', reported_on,
                             'reports', json_build_array(json_build_object(
                                 'reportedOn', reported_on, 'workplaces', 1, 'workers', workers))),
                         'workplaces', json_build_object('open', 1, 'closed', 0, 'regions', 1),
                         'coverage', '[]'::json, 'rosters', null, 'recordedAt', now())
from staged_record
on conflict (id) do update set version = employer.version + 1;
insert into outbox (topic, type, event_key, aggregate_id, aggregate_version, data, headers, recorded_at)
select 'limit-records', 'limit', record_id, record_id, 1,
       json_build_object('recordId', record_id, 'version', 1, 'changeNumber', null, 'type', 'WLKP', 'number', wlkp_number,
                         'employerId', employer_id, 'memberships', json_build_array(json_build_object(
                             'employerId', employer_id, 'from', null, 'to', null)),
                         'replacement', null,
                         'statements', json_build_array(json_build_object(
                             'statementId', statement_id, 'sequence', sequence, 'programme', null, 'validFrom', reported_on,
                             'endedOn', null, 'endStated', false, 'recordedAt', now(), 'corrects', null, 'withdrawn', false,
                             'workplace', json_build_object(
                                 'name', name, 'legalForm', legal_form, 'kbliEdition', kbli_edition, 'kbli', kbli,
                                 'scale', scale, 'regionCode', region_code, 'address', address, 'latitude', null, 'longitude', null,
                                 'capitalIdr', capital_idr, 'annualSalesIdr', annual_sales_idr, 'workers', workers,
                                 'wageBillIdr', wage_bill_idr, 'construction', construction, 'workplaceType', 'UNKNOWN',
                                 'nitku', null),
                             'registration', null)),
                         'lists', '[]'::json, 'recordedAt', now()),
       '{"source": "benchmark"}', now()
from staged_record;
insert into outbox (topic, type, event_key, aggregate_id, aggregate_version, data, headers, recorded_at)
select 'limit-employers', 'limit', s.employer_id, s.employer_id, 1, e.data, '{"source": "benchmark"}', now()
from staged_record s join employer e on e.id = s.employer_id;
