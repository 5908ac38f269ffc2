create table history_anchor (
    day           date        primary key,
    at            timestamptz not null,
    previous_hash text,
    heads         bigint      not null,
    hash          text        not null,
    token         text        not null
);
comment on table history_anchor is 'One signed document a day that names the latest step of each case with a step since the one before; append-only';
comment on column history_anchor.previous_hash is 'Hash of the anchor before; null for the first';
comment on column history_anchor.hash is 'SHA-256 of the token';
comment on column history_anchor.token is 'Compact JWS, as it is given out';

create table history_anchor_head (
    day     date   not null references history_anchor,
    case_id uuid   not null,
    seq     bigint not null,
    hash    text   not null,
    primary key (case_id, day)
);
create index history_anchor_head_day on history_anchor_head (day, case_id);
comment on table history_anchor_head is 'What the anchors name, to be found by case; append-only';

create trigger history_anchor_append_only before update or delete on history_anchor for each row execute function refuse_change();
create trigger history_anchor_not_emptied before truncate on history_anchor for each statement execute function refuse_change();
create trigger history_anchor_head_append_only before update or delete on history_anchor_head for each row execute function refuse_change();
create trigger history_anchor_head_not_emptied before truncate on history_anchor_head for each statement execute function refuse_change();
