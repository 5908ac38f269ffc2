-- The same records again: those whose row says something new get a statement, a version and an outbox row each, and so do their employers; the
-- others write nothing.
insert into staged_record
select m.employer_id, r.id, uuidv7(), nextval('public.registry_sequence'), md5(s::text)::uuid, s.*
from staged s
join record r on r.type = 'WLKP' and r.number_key = upper(s.wlkp_number)
join membership m on m.record_id = r.id and m.ended_sequence is null and m.valid_to is null
cross join lateral (
    select digest from statement where record_id = r.id and subject = 'WORKPLACE' order by valid_from desc, sequence desc limit 1) held
where held.digest is distinct from md5(s::text)::uuid;
insert into statement (id, sequence, record_id, subject, valid_from, end_stated, digest, recorded_at, recorded_by, agency, source, import_line,
                       nib, name, region_code, legal_form, kbli_edition, kbli, scale, address, capital_idr, annual_sales_idr, workers,
                       wage_bill_idr, construction, workplace_type)
select statement_id, sequence, record_id, 'WORKPLACE', reported_on, false, digest, now(), 'benchmark', 'KEMENAKER', 'WLKP', 1,
       nib, name, region_code, legal_form, kbli_edition, kbli, scale, address, capital_idr, annual_sales_idr, workers, wage_bill_idr,
       construction, 'UNKNOWN'
from staged_record;
update record r set version = r.version + 1, recorded_at = now() from staged_record s where r.id = s.record_id;
update employer e
set version = e.version + 1, name_key = lower(s.name), scale = s.scale, kbli = s.kbli, region_code = s.region_code, recorded_at = now(),
    data = json_build_object('employerId', e.id, 'version', e.version + 1, 'changeNumber', null, 'status', 'ACTIVE', 'successorId', null,
                         'successorFrom', null, 'predecessors', '[]'::json,
                         'identifiers', json_build_array(json_build_object(
                             'type', 'NIB', 'value', nib, 'token', null, 'branch', false, 'from', reported_on, 'recordedAt', now())),
                         'pastIdentifiers', '[]'::json, 'name', name, 'legalForm', legal_form, 'kbliEdition', kbli_edition,
                         'kbli', s.kbli, 'scale', s.scale, 'regionCode', s.region_code, 'address', address, 'latitude', null,
                         'longitude', null, 'capitalIdr', capital_idr, 'annualSalesIdr', annual_sales_idr,
                         'construction', construction,
                         'workforce', json_build_object('workers', workers, 'wageBillIdr', wage_bill_idr,
                             'reportedOn', reported_on, 'oldestReportedOn', reported_on,
                             'reports', json_build_array(json_build_object(
                                 'reportedOn', reported_on, 'workplaces', 1, 'workers', workers))),
                         'workplaces', json_build_object('open', 1, 'closed', 0, 'regions', 1),
                         'coverage', '[]'::json, 'rosters', null, 'recordedAt', now())
from staged_record s
where e.id = s.employer_id;
insert into outbox (topic, type, event_key, aggregate_id, aggregate_version, data, headers, recorded_at)
select 'limit-records', 'limit', record_id, record_id, r.version,
       json_build_object('recordId', record_id, 'version', r.version, 'changeNumber', null, 'type', 'WLKP', 'number', wlkp_number,
                         'employerId', employer_id, 'memberships', json_build_array(json_build_object(
                             'employerId', employer_id, 'from', null, 'to', null)),
                         'replacement', null,
                         'statements', json_build_array(json_build_object(
                             'statementId', statement_id, 'sequence', sequence, 'programme', null, 'validFrom', reported_on,
                             'endedOn', null, 'endStated', false, 'recordedAt', now(), 'corrects', null, 'withdrawn', false,
                             'workplace', json_build_object(
                                 'name', name, 'legalForm', legal_form, 'kbliEdition', kbli_edition, 'kbli', s.kbli,
                                 'scale', s.scale, 'regionCode', s.region_code, 'address', address, 'latitude', null, 'longitude', null,
                                 'capitalIdr', capital_idr, 'annualSalesIdr', annual_sales_idr, 'workers', workers,
                                 'wageBillIdr', wage_bill_idr, 'construction', construction, 'workplaceType', 'UNKNOWN',
                                 'nitku', null),
                             'registration', null)),
                         'lists', '[]'::json, 'recordedAt', now()),
       '{"source": "benchmark"}', now()
from staged_record s join record r on r.id = s.record_id;
insert into outbox (topic, type, event_key, aggregate_id, aggregate_version, data, headers, recorded_at)
select 'limit-employers', 'limit', e.id, e.id, e.version, e.data, '{"source": "benchmark"}', now()
from staged_record s join employer e on e.id = s.employer_id;
