-- How much of its feed a node had asked for when the hub's present epoch began: the rows before are the same in both.
alter table node add column epoch_feed bigint default 0 not null;
