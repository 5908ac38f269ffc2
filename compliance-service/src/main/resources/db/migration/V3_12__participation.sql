-- What stands is said once on the new topic; from here on each change is.
insert into outbox (topic, type, event_key, aggregate_id, aggregate_version, data, headers, recorded_at)
select 'patuh.compliance.participation.v1', 'id.patuh.compliance.participation.changed.v1', employer_id, employer_id, version,
       json_build_object(
           'employerId', employer_id, 'version', version, 'changeNumber', null,
           'missingProgrammes', array_remove(string_to_array(missing, ','), ''),
           'unregisteredWith', array(select distinct f ->> 'agency' from json_array_elements(findings) f
                                     where f ->> 'code' = 'PWBD' order by 1),
           'knownFrom', to_char(assessed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
       json_build_object('source', '/patuh/compliance-service', 'actorg', 'SYSTEM'), now()
from assessment;
