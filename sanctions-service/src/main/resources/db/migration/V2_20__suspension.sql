-- A suspension is recorded and ended at moments that look-ups as known then must tell apart. No row was ever written before.
alter table block_suspension
    add column reference           text        not null,
    add column recorded_at         timestamptz not null,
    add column resumed_recorded_at timestamptz,
    add check ((until_at is null) = (resumed_recorded_at is null));
create unique index block_suspension_one_open on block_suspension (block_id) where until_at is null;
comment on column block_suspension.reference is 'What it rests on, for example the number of a court order';
comment on column block_suspension.recorded_at is 'When it was recorded: known from then on';
comment on column block_suspension.resumed_recorded_at is 'When its end was recorded: known from then on';

-- An annulment stands beside an earlier end, so that what was answered between the two can be told.
alter table service_block
    add column annulled_at           timestamptz,
    add column annulment_recorded_at timestamptz,
    add check ((annulled_at is null) = (annulment_recorded_at is null));
comment on column service_block.annulled_at is 'When it was annulled: it counts as never in force. Source: UU 30/2014 art. 66';
comment on column service_block.annulment_recorded_at is 'When the annulment was recorded: known from then on';
