-- :cases open cases, each with a first warning delivered; the periods of :due of them end at 17:00 UTC of 30 June 2026, those of the others later.
set synchronous_commit = off;
insert into sanction_case (id, employer_id, region_code, agency, programmes, grounds, state, version, acted_version, policy_version,
                           opened_at, opened_by, updated_at)
select ('c' || lpad(to_hex(n), 31, '0'))::uuid, ('e' || lpad(to_hex(n), 31, '0'))::uuid, '3171', 'BPJS_TK', '{JHT}',
       '[{"code": "REG_SELF_WORKER", "evidence": "LHP-1", "findings": ["x"], "date": "2026-05-01"}]', 'WARNING_1', 1, 1, '2026.1',
       '2026-05-01', 'benchmark', '2026-06-01'
from generate_series(1, :cases) n;
insert into deadline (id, case_id, kind, day_zero, length, unit, last_day, started_at, first_alert_at, final_alert_at, ends_at, stage,
                      next_at, policy_version, zone, counted_from, counted_length, counted_unit)
select ('d' || lpad(to_hex(n), 31, '0'))::uuid, ('c' || lpad(to_hex(n), 31, '0'))::uuid, 'WARNING_1_PERIOD', '2026-06-15', 10,
       'WORKING_DAYS', d.day, '2026-06-15', '2026-06-22', '2026-06-29', d.ends, 2, d.ends, '2026.1', 'WIB', '2026-06-15', 10,
       'WORKING_DAYS'
from generate_series(1, :cases) n,
     lateral (select case when n <= :due then date '2026-06-30' else date '2026-12-30' end as day,
                     case when n <= :due then timestamptz '2026-06-30 17:00Z' else timestamptz '2026-12-30 17:00Z' end as ends) d;
analyze sanction_case;
analyze deadline;
