-- Who waits for a slot freed today, in any room of the service. An entry whose visit was taken back waits again.
create table unifila_entry (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  unit_id uuid not null references medical_unit (id),
  patient_id uuid not null references patient (id),
  service_id uuid not null references service (id),
  visit_day date not null,
  joined_at timestamp(3) with time zone not null,
  priority integer not null,
  reason varchar(300),
  visit_id uuid references visit (id),
  left_at timestamp(3) with time zone,
  waiting_key varchar(120),
  constraint unifila_once_a_day unique (waiting_key)
);
create index unifila_of_day on unifila_entry (visit_day);
