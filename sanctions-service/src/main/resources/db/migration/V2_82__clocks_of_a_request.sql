-- Reads of a request looked through all clocks.
create index deadline_request on deadline (request_id) where request_id is not null;
