-- What sanctions-service knows of :employers employers, one of twenty of which has a decision against it. NIBs are 8 and twelve digits.
set synchronous_commit = off;
insert into employer_ref (employer_id, version, name, region_code, status, recorded_at)
select lpad(to_hex(n), 32, '0')::uuid, 1, 'PT Contoh ' || n, '3171', 'ACTIVE', '2026-06-01'
from generate_series(0, :employers - 1) n;
insert into employer_number (employer_id, type, key, value, branch, valid_from, recorded_at)
select lpad(to_hex(n), 32, '0')::uuid, t.type, t.key, t.key, false, '2025-01-01', '2026-06-01'
from generate_series(0, :employers - 1) n,
     lateral (values ('NIB', '8' || lpad(n::text, 12, '0')), ('NPWP', '0' || lpad(n::text, 9, '0'))) t(type, key);
insert into participation (employer_id, since, missing_programmes, unregistered)
select lpad(to_hex(n), 32, '0')::uuid, '2026-06-02', case when n % 10 = 0 then '{JP}'::text[] else '{}' end,
       case when n % 50 = 1 then '{BPJS_TK}'::text[] else '{}' end
from generate_series(0, :employers - 1) n;
insert into sanction_case (id, employer_id, region_code, agency, programmes, grounds, state, version, acted_version, policy_version,
                           opened_at, opened_by, updated_at)
select lpad(to_hex(n), 32, '0')::uuid, lpad(to_hex(n), 32, '0')::uuid, '3171', 'BPJS_TK', '{JHT}', '[]', 'TMP2T_IMPOSED', 1, 1, '2026.1',
       '2026-05-01', 'benchmark', '2026-06-01'
from generate_series(0, :employers - 1, 20) n;
insert into service_request (id, case_id, employer_id, region_code, agency, unit, service, state, version, requested_at, requested_by,
                             updated_at)
select lpad(to_hex(n), 32, '0')::uuid, lpad(to_hex(n), 32, '0')::uuid, lpad(to_hex(n), 32, '0')::uuid, '3171', 'BPJS_TK', 'PTSP-31',
       'BUSINESS_LICENCE', 'IMPOSED', 1, '2026-05-20', 'benchmark', '2026-06-01'
from generate_series(0, :employers - 1, 20) n;
insert into service_block (id, request_id, case_id, employer_id, agency, unit, service, decision_number, decided_at, in_force_from,
                           receipt_recorded_at)
select lpad(to_hex(n), 32, '0')::uuid, lpad(to_hex(n), 32, '0')::uuid, lpad(to_hex(n), 32, '0')::uuid, lpad(to_hex(n), 32, '0')::uuid,
       'BPJS_TK', 'PTSP-31', 'BUSINESS_LICENCE', 'PTSP-31-KEP-2026-' || n, '2026-06-01', '2026-06-02', '2026-06-02'
from generate_series(0, :employers - 1, 20) n;
insert into block_number (block_id, type, key)
select b.id, n.type, n.key from service_block b join employer_number n on n.employer_id = b.employer_id;
analyze employer_ref;
analyze employer_number;
analyze participation;
analyze service_block;
analyze block_number;
analyze block_answer;
