-- The same employers again: those whose row says something new are updated, with a version and an outbox row each; the others write nothing.
insert into staged_employer
select i.employer_id, md5(s::text)::uuid, s.*
from staged s
join identifier i on i.type = 'WLKP' and i.value = s.wlkp_number
join employer e on e.id = i.employer_id
where e.declaration_digest is distinct from md5(s::text)::uuid;
update employer e
set version = e.version + 1, name = s.name, legal_form = s.legal_form, kbli_edition = s.kbli_edition, kbli = s.kbli, scale = s.scale,
    region_code = s.region_code, address = s.address, capital_idr = s.capital_idr, annual_sales_idr = s.annual_sales_idr,
    construction = s.construction, workers = s.workers, wage_bill_idr = s.wage_bill_idr, reported_on = s.reported_on,
    declaration_digest = s.digest, recorded_at = now()
from staged_employer s
where e.id = s.id;
insert into fact_version (employer_id, recorded_at, fact_set, valid_from, recorded_by, agency, source, import_line,
                          employer_version, digest, facts)
select s.id, now(), 'DECLARATION', s.reported_on, 'benchmark', 'KEMENAKER', 'WLKP', 1, e.version, s.digest,
       json_build_object('wlkpNumber', wlkp_number, 'nib', nib, 'name', s.name, 'legalForm', s.legal_form,
                         'kbliEdition', s.kbli_edition, 'kbli', s.kbli, 'scale', s.scale, 'regionCode', s.region_code,
                         'address', s.address, 'capitalIdr', s.capital_idr, 'annualSalesIdr', s.annual_sales_idr,
                         'workers', s.workers, 'wageBillIdr', s.wage_bill_idr, 'construction', s.construction,
                         'reportedOn', s.reported_on)
from staged_employer s join employer e on e.id = s.id;
insert into outbox (topic, type, event_key, aggregate_id, aggregate_version, data, headers, recorded_at)
select 'limit', 'limit', e.id, e.id, e.version,
       json_build_object('employerId', e.id, 'version', e.version, 'changeNumber', null, 'status', 'ACTIVE', 'successorId', null,
                         'identifiers', json_build_array(json_build_object('type', 'NIB', 'value', nib),
                                                         json_build_object('type', 'WLKP', 'value', wlkp_number)),
                         'name', s.name, 'legalForm', s.legal_form, 'kbliEdition', s.kbli_edition, 'kbli', s.kbli,
                         'scale', s.scale, 'regionCode', s.region_code, 'address', s.address, 'latitude', null,
                         'longitude', null, 'capitalIdr', s.capital_idr, 'annualSalesIdr', s.annual_sales_idr,
                         'construction', s.construction,
                         'workforce', json_build_object('workers', s.workers, 'wageBillIdr', s.wage_bill_idr,
                                                        'reportedOn', s.reported_on),
                         'coverage', '[]'::json, 'recordedAt', now()),
       '{"source": "benchmark"}', now()
from staged_employer s join employer e on e.id = s.id;
