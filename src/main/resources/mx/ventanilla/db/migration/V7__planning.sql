-- Absences and what was proposed to each patient, the waiting list, appointments in series, and the closing of a shift.

alter table visit add column series_id uuid;
alter table visit add column channel varchar(10);

create table absence (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  unit_id uuid not null references medical_unit (id),
  scope varchar(10) not null,
  staff_id uuid references staff (id),
  room_id uuid references consulting_room (id),
  first_day date not null,
  last_day date not null,
  from_time time,
  until_time time,
  reason varchar(120) not null,
  state varchar(12) not null,
  decided_at timestamp(3) with time zone not null,
  decided_by uuid not null,
  undone_at timestamp(3) with time zone,
  undone_by uuid
);
create index absence_of_unit on absence (unit_id, last_day);

create table absence_line (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  absence_id uuid not null references absence (id),
  visit_id uuid not null references visit (id),
  new_visit_id uuid references visit (id),
  choice varchar(12) not null,
  why varchar(30) not null,
  slot_key varchar(120),
  extra_key varchar(120),
  patient_day_key varchar(120),
  call_result varchar(20),
  call_note varchar(300),
  calls integer not null,
  called_at timestamp(3) with time zone,
  called_by uuid,
  constraint absence_line_once unique (absence_id, visit_id)
);

create table waiting_request (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  unit_id uuid not null references medical_unit (id),
  patient_id uuid not null references patient (id),
  service_id uuid not null references service (id),
  room_id uuid references consulting_room (id),
  shift_code varchar(4),
  priority integer not null,
  channel varchar(10) not null,
  note varchar(300),
  requested_at timestamp(3) with time zone not null,
  state varchar(12) not null,
  visit_id uuid references visit (id),
  ended_at timestamp(3) with time zone
);
create index waiting_request_open on waiting_request (unit_id, state);

create table shift_close (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  unit_id uuid not null references medical_unit (id),
  shift_id uuid not null references shift (id),
  close_day date not null,
  state varchar(12) not null,
  note varchar(2000),
  attended integer not null,
  no_shows integer not null,
  went_away integer not null,
  moved integer not null,
  cancelled integer not null,
  walk_ins integer not null,
  unused_slots integer not null,
  closed_at timestamp(3) with time zone not null,
  closed_by uuid not null,
  reopened_at timestamp(3) with time zone,
  reopened_by uuid,
  reopen_reason varchar(300),
  constraint shift_close_once unique (shift_id, close_day)
);
