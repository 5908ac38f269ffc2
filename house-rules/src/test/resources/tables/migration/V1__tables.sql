create table order_book (id uuid primary key);
create table order_line (id uuid, price uuid);
create unlogged table price (id uuid);
create view order_view as select id from order_line;
