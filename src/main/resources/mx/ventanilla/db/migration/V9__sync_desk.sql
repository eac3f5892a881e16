-- Why a session ended early, and which record was put aside.
alter table sync_report add column reason varchar(80);
alter table quarantine add column entity_id uuid;

-- What the unit of adscription is told of a visit of its patient at another unit.
create table away_visit (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  patient_id uuid not null references patient (id),
  unit_name varchar(120) not null,
  visit_day date not null,
  kind varchar(20) not null,
  state varchar(30) not null,
  outcome varchar(30)
);
create index away_visit_of on away_visit (patient_id, visit_day);
