-- What of a node's log is in a backup of the hub that lies in a safe place: only that may a unit let go of.
alter table stream add column backing_up bigint default 0 not null;
alter table stream add column backed_up bigint default 0 not null;
