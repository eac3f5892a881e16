-- Conflicts become records that travel; what else a unit keeps about its talks with the region stays here.
alter table conflict add column rev varchar(64) default '0' not null;
alter table conflict add column kind varchar(20) default 'FIELDS' not null;
alter table conflict add column other_id uuid;
alter table conflict add column local_unit varchar(120);
alter table conflict add column remote_unit varchar(120);
alter table conflict add column local_user uuid;
alter table conflict add column remote_user uuid;
alter table conflict add column local_at timestamp(3) with time zone;
alter table conflict add column remote_at timestamp(3) with time zone;
alter table conflict add column resolved_at timestamp(3) with time zone;
alter table conflict add column resolution varchar(1000000);
create index conflict_open on conflict (state, entity, entity_id);

create table partner (
  id uuid primary key,
  hub_id uuid not null,
  hub_name varchar(120) not null,
  url varchar(300) not null,
  fingerprint varchar(64) not null,
  sign_public bytea not null,
  seal_public bytea not null,
  state varchar(20) not null,
  applied_seq bigint not null,
  receipt bytea,
  schema_ver integer not null,
  fence bigint not null,
  salt bigint not null,
  busy_until timestamp(3) with time zone,
  enrolled_at timestamp(3) with time zone not null,
  last_ok timestamp(3) with time zone
);

create table sync_report (
  id uuid primary key,
  channel varchar(10) not null,
  started_at timestamp(3) with time zone not null,
  ended_at timestamp(3) with time zone not null,
  outcome varchar(60) not null,
  sent bigint not null,
  received bigint not null,
  conflicts bigint not null,
  quarantined bigint not null,
  bytes_out bigint not null,
  bytes_in bigint not null
);
create index sync_report_when on sync_report (started_at);

create table sync_waiting (
  id uuid primary key,
  entity varchar(40) not null,
  entity_id uuid not null,
  rev varchar(64) not null,
  item varchar(1000000) not null,
  reason varchar(20) not null,
  changed_at timestamp(3) with time zone not null,
  constraint sync_waiting_once unique (entity, entity_id)
);
