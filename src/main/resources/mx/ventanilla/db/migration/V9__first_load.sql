-- How far the first load from the region has come, with the bytes of the next part that have arrived.
create table first_load (
  id uuid primary key,
  done integer not null,
  partial bytea not null
);
