-- Rows that came as events have no import to look up.
comment on column fact_version.recorded_by is 'Subject of the caller who reported it or sent the file; of an event, the topic it came by';
comment on column fact_version.source is 'WLKP, BPJS_TK, BPJS_KES (files and events) or MANUAL (HTTP)';
comment on column fact_version.import_id is 'The file it came in; null for HTTP and events';
comment on column fact_version.import_line is 'Line of the file on which the record starts; null for HTTP and events';
comment on column match_candidate.import_id is 'The file that raised the question; null for events';
