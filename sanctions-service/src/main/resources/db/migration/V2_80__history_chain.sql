-- Each step of a case carries the hash of its content and of the step before.
alter table case_step add column document_sha256 text;
alter table case_step add column previous_hash text;
alter table case_step add column hash text;
comment on column case_step.document_sha256 is 'SHA-256 of the file of the document; null where none was issued, or before files were made';
comment on column case_step.previous_hash is 'Hash of the step before; null for the first';
comment on column case_step.hash is 'SHA-256 over the canonical form of the step, previous_hash included: see case_step_hash';

alter table sanction_case add column head_hash text;
comment on column sanction_case.head_hash is 'Hash of the latest step';

create function canonical_json(value jsonb) returns text language plpgsql immutable strict as $$
begin
    return case jsonb_typeof(value)
        when 'object' then '{' || coalesce((
            select string_agg(to_json(name)::text || ':' || canonical_json(member), ',' order by name collate "C")
            from jsonb_each(value) m(name, member)), '') || '}'
        when 'array' then '[' || coalesce((
            select string_agg(canonical_json(item), ',' order by place)
            from jsonb_array_elements(value) with ordinality i(item, place)), '') || ']'
        when 'number' then trim_scale((value #>> '{}')::numeric)::text
        else value::text
    end;
end $$;
comment on function canonical_json is 'JSON of which there is one text only. See RFC 8785; numbers are plain decimals';

create function case_step_hash(step case_step) returns text language sql stable as $$
    select encode(sha256(convert_to(canonical_json(
        jsonb_strip_nulls(jsonb_build_object(
            'caseId', step.case_id,
            'seq', step.seq,
            'at', to_char(step.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'action', step.action,
            'actorSubject', step.actor_subject,
            'actorAgency', step.actor_agency,
            'fromState', step.from_state,
            'state', step.state,
            'outcome', step.outcome,
            'requestId', step.request_id,
            'documentNumber', step.document_number,
            'documentSha256', step.document_sha256,
            'policyVersion', step.policy_version,
            'previousHash', step.previous_hash)) || jsonb_build_object('detail', step.detail)), 'UTF8')), 'hex')
$$;
comment on function case_step_hash is 'What the hash of a step must be; the service computes the same by itself';

-- The steps of before are chained as they are found.
alter table case_step disable trigger case_step_append_only;
do $$
declare
    step case_step;
    before case_step;
begin
    for step in select * from case_step order by case_id, seq loop
        step.previous_hash := case when before.case_id = step.case_id then before.hash end;
        step.hash := case_step_hash(step);
        update case_step set previous_hash = step.previous_hash, hash = step.hash
        where case_id = step.case_id and seq = step.seq;
        before := step;
    end loop;
end $$;
alter table case_step enable trigger case_step_append_only;
update sanction_case c set head_hash = s.hash from case_step s where s.case_id = c.id and s.seq = c.version;

alter table case_step alter column hash set not null;
create trigger case_step_not_emptied before truncate on case_step for each statement execute function refuse_change();
