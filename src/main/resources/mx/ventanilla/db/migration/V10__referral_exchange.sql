-- Files that went to other units and came from them, and what a hospital booked for a referral in its own agenda.

create table referral_file (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  file_id uuid not null,
  referral_id uuid not null references referral (id),
  direction varchar(3) not null,
  unit_id uuid,
  unit_name varchar(120) not null,
  made_at timestamp(3) with time zone not null,
  constraint referral_file_once unique (file_id, direction)
);
create index referral_file_of on referral_file (referral_id);

create table referral_booking (
  id uuid primary key references referral (id), rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  patient_id uuid not null references patient (id),
  visit_id uuid references visit (id)
);
create index referral_booking_patient on referral_booking (patient_id);
