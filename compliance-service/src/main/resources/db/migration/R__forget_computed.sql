-- What this service computes from the topics of others, and what it has read and published of that. Kept is what exists nowhere else:
-- officers, letters, lists, plans, visits, complaints, their events, the figures of each day, jobs, and who did and read what.
create or replace procedure forget_computed() language plpgsql as $$
declare
    kept constant text := 'patuh.compliance.visits.v1';
begin
    truncate assessment, assessment_history, assessment_total, case_penalty, case_state, employer_facts, employer_record,
             employer_region, employer_scale, finding_total, participation_restatement, published_calendar, published_law,
             reassessment_day, record_list_count, record_membership, record_statement, registration_total, workplace_total,
             inbox, inbox_partition, inbox_version;
    delete from outbox where topic <> kept;
    delete from outbox_parked where topic <> kept;
    delete from feed_repeat where topic <> kept;
    delete from feed where topic <> kept;
    delete from feed_cursor where topic <> kept;
    delete from feed_counter where topic <> kept;
end $$;
comment on procedure forget_computed() is 'Before a rebuild, with all instances stopped: the service then reads its topics from their beginning and computes everything anew';
