-- What the regional office keeps. Runs unchanged on H2 and PostgreSQL; every key begins with what one would spread by.
create table hub (
  hub_id uuid primary key,
  hub_epoch uuid not null,
  name varchar(120) not null,
  restored_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone not null
);

-- Ways that this hub has been before it was put back to an older copy of itself.
create table hub_past (
  hub_epoch uuid primary key,
  ended_at timestamp(3) with time zone not null
);

create table node (
  node_id uuid primary key,
  unit_id uuid not null,
  unit_name varchar(120) not null,
  sign_public bytea not null,
  seal_public bytea not null,
  state varchar(20) not null,
  schema_ver integer not null,
  next_feed bigint not null,
  acked_feed bigint not null,
  enrolled_at timestamp(3) with time zone not null,
  last_seen timestamp(3) with time zone
);

create table enrolment (
  code_hash varchar(64) primary key,
  secret varchar(40) not null,
  unit_name varchar(120) not null,
  expires_at timestamp(3) with time zone not null,
  node_id uuid,
  created_at timestamp(3) with time zone not null
);

create table stream (
  node_id uuid not null references node (node_id),
  epoch uuid not null,
  ordinal integer not null,
  received bigint not null,
  applied bigint not null,
  hash varchar(64) not null,
  fence bigint not null,
  audit_seq bigint not null,
  audit_hash varchar(64) not null,
  started_at timestamp(3) with time zone not null,
  primary key (node_id, epoch),
  constraint stream_ordinal unique (node_id, ordinal)
);

create table stream_mark (
  node_id uuid not null,
  epoch uuid not null,
  seq bigint not null,
  hash varchar(64) not null,
  primary key (node_id, epoch, seq)
);

create table change_in (
  change_id uuid primary key,
  node_id uuid not null,
  epoch uuid not null,
  seq bigint not null,
  entity varchar(40) not null,
  entity_id uuid not null,
  op varchar(1) not null,
  base_rev varchar(64),
  rev varchar(64) not null,
  hlc bigint not null,
  user_id uuid not null,
  schema_ver integer not null,
  payload varchar(1000000) not null,
  state varchar(20) not null,
  pos bigint,
  known_pos bigint,
  state_rev varchar(64),
  fields varchar(4000),
  received_at timestamp(3) with time zone not null,
  constraint change_in_place unique (node_id, epoch, seq)
);
create index change_in_history on change_in (entity_id, entity, pos);

create table record (
  entity varchar(40) not null,
  entity_id uuid not null,
  unit_id uuid not null,
  parent_id uuid,
  rev varchar(64) not null,
  pos bigint not null,
  state varchar(1000000) not null,
  changed_at timestamp(3) with time zone not null,
  primary key (entity_id, entity)
);
create index record_parent on record (parent_id);
create index record_unit on record (unit_id, entity);

create table holder (
  entity_id uuid not null,
  node_id uuid not null,
  primary key (entity_id, node_id)
);

create table feed (
  node_id uuid not null,
  feed_no bigint not null,
  salt bigint not null,
  entity varchar(40) not null,
  entity_id uuid not null,
  primary key (node_id, feed_no)
);

create table person_key (
  person varchar(300) not null,
  patient_id uuid not null,
  primary key (person, patient_id)
);

create table quarantine (
  id uuid primary key,
  node_id uuid not null,
  epoch uuid not null,
  seq bigint not null,
  entity varchar(40) not null,
  entity_id uuid not null,
  reason varchar(60) not null,
  payload varchar(1000000) not null,
  state varchar(20) not null,
  changed_at timestamp(3) with time zone not null
);
create index quarantine_state on quarantine (state, node_id);
create index quarantine_record on quarantine (entity_id, node_id);
