-- What the event says of corrected days and of worker lists stands with the employer, ready to be sent: both are rare and small.
alter table employer add column corrections json, add column rosters json;
comment on column employer.corrections is 'Corrections of what was stated of days past, as the event has them; null when there are none';
comment on column employer.rosters is 'Counts and differences of the worker lists, as the event has them; null when no list is known';

create or replace view employer_document as
select e.id,
       e.version,
       e.region_code,
       json_build_object(
           'employerId', e.id,
           'version', e.version,
           'changeNumber', null,
           'status', e.status,
           'successorId', e.successor_id,
           'identifiers', coalesce(
               (select json_agg(json_build_object('type', i.type, 'value', i.value) order by i.type, i.value)
                from identifier i where i.employer_id = e.id and i.valid_to is null), '[]'),
           'name', e.name,
           'legalForm', e.legal_form,
           'kbliEdition', e.kbli_edition,
           'kbli', e.kbli,
           'scale', e.scale,
           'regionCode', e.region_code,
           'address', e.address,
           'latitude', e.latitude,
           'longitude', e.longitude,
           'capitalIdr', e.capital_idr,
           'annualSalesIdr', e.annual_sales_idr,
           'construction', e.construction,
           'workforce', case when e.reported_on is not null then
               json_build_object('workers', e.workers, 'wageBillIdr', e.wage_bill_idr, 'reportedOn', e.reported_on) end,
           'coverage', coalesce(
               (select json_agg(json_build_object(
                           'programme', c.programme,
                           'ownNumber', c.own_number,
                           'registeredOn', c.registered_on,
                           'enrolledWorkers', c.enrolled_workers,
                           'reportedWageBillIdr', c.reported_wage_bill_idr,
                           'paidThrough', to_char(c.paid_through, 'YYYY-MM'),
                           'arrearsIdr', c.arrears_idr,
                           'jkkRiskGroup', c.jkk_risk_group,
                           'asOf', c.as_of) order by c.programme)
                from coverage c where c.employer_id = e.id), '[]'),
           'corrections', coalesce(e.corrections, '[]'),
           'rosters', e.rosters,
           'recordedAt', to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) as data
from employer e;
comment on view employer_document is 'Data of the event id.patuh.registry.employer.changed.v1 for the present version of each employer';
