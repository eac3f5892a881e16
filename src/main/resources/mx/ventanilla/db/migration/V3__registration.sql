-- What a full registration asks for, records joined and parted again, and pairs that may be one person.

alter table patient add column passport varchar(20);
alter table patient add column residence_card varchar(20);
alter table patient add column booklet varchar(10);
alter table patient add column disability varchar(160);
alter table patient add column newborn_of uuid references patient (id);
alter table patient add column died_on date;
create index patient_merged_into on patient (merged_into);
create index patient_curp on patient (curp);

create table patient_merge (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  survivor_id uuid not null references patient (id),
  merged_id uuid not null references patient (id),
  user_id uuid not null,
  merged_at timestamp(3) with time zone not null,
  undone_at timestamp(3) with time zone,
  undone_by uuid
);
create index patient_merge_survivor on patient_merge (survivor_id);
create index patient_merge_merged on patient_merge (merged_id);

create table merge_move (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  merge_id uuid not null references patient_merge (id),
  entity varchar(40) not null,
  entity_id uuid not null,
  column_name varchar(60) not null,
  value_before varchar(4000),
  value_after varchar(4000)
);
create index merge_move_merge on merge_move (merge_id);

create table duplicate_pair (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  first_id uuid not null references patient (id),
  second_id uuid not null references patient (id),
  score integer not null,
  origin varchar(20) not null,
  state varchar(20) not null,
  found_at timestamp(3) with time zone not null,
  decided_at timestamp(3) with time zone,
  decided_by uuid,
  constraint duplicate_pair_once unique (first_id, second_id)
);
create index duplicate_pair_open on duplicate_pair (state, score);
