alter table deadline
    add column paused_at     timestamptz,
    add column extended_days int;
comment on column deadline.paused_at is 'Since when it stands still; null while it runs';
comment on column deadline.extended_days is 'Days by which it was lengthened, once; null if never';
