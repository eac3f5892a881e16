-- Runs unchanged on H2 and PostgreSQL. Every table of the business has id, rev and changed_at.

create table node (
  node_id uuid primary key,
  node_code varchar(5) not null,
  device_id uuid not null,
  epoch uuid not null,
  incarnation varchar(64) not null,
  next_seq bigint not null,
  log_hash bytea not null,
  next_audit bigint not null,
  audit_hash bytea not null,
  hlc bigint not null,
  hub_epoch uuid,
  pull_cursor bigint not null,
  acked_seq bigint not null,
  backed_up_seq bigint not null,
  anchor_seq bigint not null,
  anchor_hash bytea not null,
  sign_public bytea not null,
  seal_public bytea not null,
  created_at timestamp(3) with time zone not null
);

create table change_log (
  seq bigint primary key,
  tx_id uuid not null,
  last_in_tx boolean not null,
  change_id uuid not null,
  entity varchar(40) not null,
  entity_id uuid not null,
  op varchar(1) not null,
  base_rev varchar(64),
  rev varchar(64) not null,
  hlc bigint not null,
  user_id uuid not null,
  device_id uuid not null,
  schema_ver integer not null,
  payload varchar(1000000) not null,
  prev_hash bytea not null,
  hash bytea not null,
  constraint change_log_change_id unique (change_id)
);
create index change_log_record on change_log (entity, entity_id);

create table audit_log (
  seq bigint primary key,
  tx_id uuid not null,
  happened_at timestamp(3) with time zone not null,
  user_id uuid not null,
  device_id uuid not null,
  action varchar(20) not null,
  entity varchar(40) not null,
  entity_id uuid not null,
  origin varchar(60),
  before_values varchar(1000000),
  after_values varchar(1000000),
  prev_hash bytea not null,
  hash bytea not null
);
create index audit_log_record on audit_log (entity, entity_id);

create table conflict (
  id uuid primary key,
  entity varchar(40) not null,
  entity_id uuid not null,
  base_rev varchar(64),
  local_rev varchar(64),
  remote_rev varchar(64),
  local_payload varchar(1000000),
  remote_payload varchar(1000000),
  state varchar(20) not null,
  resolved_by uuid,
  changed_at timestamp(3) with time zone not null
);

create table quarantine (
  id uuid primary key,
  source varchar(200) not null,
  seq bigint not null,
  reason varchar(60) not null,
  payload varchar(1000000) not null,
  state varchar(20) not null,
  changed_at timestamp(3) with time zone not null
);

create table medical_unit (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  name varchar(120) not null,
  unit_type varchar(20) not null,
  clues varchar(11),
  family_medicine boolean not null,
  second_level boolean not null,
  state_key varchar(2),
  municipality_key varchar(5),
  address varchar(300),
  time_zone varchar(60) not null,
  is_local boolean not null
);

create table shift (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  unit_id uuid not null references medical_unit (id),
  code varchar(4) not null,
  name varchar(60) not null,
  starts time not null,
  ends time not null,
  crosses_midnight boolean not null,
  weekdays varchar(7) not null,
  valid_from date not null,
  active boolean not null
);

create table service (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  unit_id uuid not null references medical_unit (id),
  code varchar(20) not null,
  name varchar(80) not null,
  slot_minutes integer not null check (slot_minutes between 1 and 480),
  walk_in_quota integer not null check (walk_in_quota between 0 and 99),
  sort_order integer not null,
  active boolean not null
);

create table consulting_room (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  unit_id uuid not null references medical_unit (id),
  room_number integer not null check (room_number between 1 and 999),
  label varchar(60),
  service_id uuid not null references service (id),
  active boolean not null,
  constraint consulting_room_number unique (unit_id, service_id, room_number)
);

create table staff (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  unit_id uuid not null references medical_unit (id),
  given_names varchar(50) not null,
  first_surname varchar(50) not null,
  second_surname varchar(50),
  sex varchar(1),
  title varchar(10),
  role varchar(20) not null,
  license varchar(12),
  professional_id varchar(8),
  active boolean not null
);

create table room_duty (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  room_id uuid not null references consulting_room (id),
  shift_id uuid not null references shift (id),
  staff_id uuid references staff (id),
  valid_from date not null,
  valid_to date,
  reason varchar(120)
);
create index room_duty_room on room_duty (room_id, shift_id, valid_from);

create table closed_day (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  unit_id uuid not null references medical_unit (id),
  closed_on date not null,
  kind varchar(20) not null,
  name varchar(120) not null,
  active boolean not null,
  constraint closed_day_once unique (unit_id, closed_on)
);

create table setting (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  name varchar(120) not null,
  setting_value varchar(4000) not null,
  constraint setting_name unique (name)
);

create table device (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  name varchar(120) not null,
  active boolean not null
);

create table user_account (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  user_name varchar(40) not null,
  full_name varchar(160) not null,
  role varchar(20) not null,
  staff_id uuid references staff (id),
  active boolean not null,
  preferences varchar(4000),
  constraint user_account_name unique (user_name)
);

create table credential (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  user_id uuid not null references user_account (id),
  password_hash varchar(300) not null,
  one_time boolean not null,
  failures integer not null,
  locked_until timestamp(3) with time zone,
  set_at timestamp(3) with time zone not null,
  constraint credential_user unique (user_id)
);

create table patient (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  record_number varchar(20),
  nss varchar(11),
  aggregate_code varchar(8),
  curp varchar(18),
  curp_unverified boolean not null,
  given_names varchar(50) not null,
  first_surname varchar(50) not null,
  second_surname varchar(50),
  birth_date date,
  sex varchar(1),
  birth_entity varchar(2),
  nationality varchar(3),
  unit_id uuid references medical_unit (id),
  unit_name varchar(120),
  room_number integer,
  room_id uuid references consulting_room (id),
  shift_code varchar(4),
  street varchar(200),
  neighbourhood varchar(120),
  postal_code varchar(5),
  municipality_key varchar(5),
  state_key varchar(2),
  phone varchar(20),
  other_phone varchar(20),
  contact_name varchar(160),
  contact_phone varchar(20),
  language_key varchar(10),
  needs_interpreter boolean not null,
  identified boolean not null,
  alive boolean not null,
  merged_into uuid references patient (id),
  remarks varchar(1000),
  roster_key varchar(64),
  roster_values varchar(4000)
);
create index patient_nss on patient (nss);
create index patient_roster_key on patient (roster_key);

create table coverage (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  patient_id uuid not null references patient (id),
  entitled boolean,
  valid_until date,
  starts_on date,
  regime varchar(4),
  pension_type varchar(20),
  unit_name varchar(120),
  room_number integer,
  shift_code varchar(4),
  checked_at timestamp(3) with time zone,
  checked_from varchar(60),
  roster_values varchar(4000),
  constraint coverage_patient unique (patient_id)
);

create table visit (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  patient_id uuid not null references patient (id),
  unit_id uuid not null references medical_unit (id),
  room_id uuid references consulting_room (id),
  service_id uuid not null references service (id),
  shift_id uuid references shift (id),
  staff_id uuid references staff (id),
  visit_day date not null,
  starts time,
  slot_minutes integer not null,
  kind varchar(20) not null,
  visit_type varchar(20) not null,
  state varchar(30) not null,
  slot_key varchar(120),
  extra_key varchar(120),
  patient_day_key varchar(120),
  ticket varchar(20),
  priority integer not null,
  requested_at timestamp(3) with time zone not null,
  arrived_at timestamp(3) with time zone,
  called_at timestamp(3) with time zone,
  started_at timestamp(3) with time zone,
  ended_at timestamp(3) with time zone,
  moved_to uuid references visit (id),
  moved_from uuid references visit (id),
  reason varchar(300),
  override_reason varchar(300),
  outcome varchar(30),
  triage varchar(20),
  foreign_unit boolean not null,
  constraint visit_slot_sold_once unique (slot_key),
  constraint visit_extra_sold_once unique (extra_key),
  constraint visit_once_a_day unique (patient_day_key),
  constraint visit_ticket_once unique (unit_id, visit_day, ticket)
);
create index visit_of_day on visit (visit_day, room_id);
create index visit_of_patient on visit (patient_id, visit_day);

create table visit_event (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  visit_id uuid not null references visit (id),
  step varchar(30) not null,
  from_state varchar(30),
  to_state varchar(30) not null,
  happened_at timestamp(3) with time zone not null,
  user_id uuid not null,
  note varchar(300),
  undone_by uuid references visit_event (id)
);
create index visit_event_of_visit on visit_event (visit_id, happened_at);

-- Stays on this node, outside both logs.
create table draft (
  id uuid primary key,
  user_id uuid not null,
  screen varchar(60) not null,
  content varchar(100000) not null,
  saved_at timestamp(3) with time zone not null,
  constraint draft_once unique (user_id, screen)
);
