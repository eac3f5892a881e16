-- Referrals. A referral, its documents and its events are only ever inserted; where it stands is kept apart, on each
-- side for itself, and can be made again from the events.

create table hospital (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  name varchar(120) not null,
  unit_type varchar(20) not null,
  clues varchar(11),
  place varchar(120),
  unit_id uuid,
  active boolean not null,
  constraint hospital_name unique (name)
);

create table routing (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  origin_unit varchar(120),
  specialty varchar(80) not null,
  hospital_id uuid not null references hospital (id),
  preference integer not null check (preference between 1 and 99),
  valid_from date not null,
  valid_to date,
  reason varchar(200),
  active boolean not null
);
create index routing_specialty on routing (specialty);

create table referral (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  folio varchar(24) not null,
  origin_unit_id uuid not null,
  origin_name varchar(120) not null,
  room_number integer,
  shift_code varchar(4),
  author_id uuid not null,
  author_name varchar(160) not null,
  patient_id uuid not null,
  patient_name varchar(160) not null,
  nss varchar(11),
  birth_date date,
  sex varchar(1),
  phone varchar(20),
  specialty varchar(80) not null,
  hospital_id uuid,
  hospital_name varchar(120) not null,
  priority varchar(10) not null,
  signed_at timestamp(3) with time zone not null,
  replaces uuid,
  onward_from uuid,
  constraint referral_folio unique (folio)
);
create index referral_patient on referral (patient_id);

create table referral_document (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  referral_id uuid not null references referral (id),
  kind varchar(10) not null,
  content varchar(60000) not null,
  digest varchar(64) not null,
  signature varchar(200) not null,
  signed_by uuid not null,
  author_id uuid not null,
  author_name varchar(160) not null,
  written_at timestamp(3) with time zone not null
);
create index referral_document_of on referral_document (referral_id);

create table referral_event (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  referral_id uuid not null references referral (id),
  step varchar(20) not null,
  happened_at timestamp(3) with time zone not null,
  unit_id uuid not null,
  unit_name varchar(120) not null,
  user_id uuid not null,
  author_name varchar(160) not null,
  source varchar(10) not null,
  informant varchar(160),
  reason varchar(30),
  note varchar(1000),
  appointment_on date,
  appointment_at time,
  appointment_place varchar(160),
  document_id uuid
);
create index referral_event_of on referral_event (referral_id);

create table referral_status (
  id uuid primary key references referral (id), rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  state varchar(20) not null,
  since timestamp(3) with time zone not null,
  sent_at timestamp(3) with time zone,
  due_on date,
  appointment_on date,
  appointment_at time,
  appointment_place varchar(160),
  reason varchar(30),
  unread boolean not null,
  contacts integer not null,
  search_text varchar(600) not null
);
create index referral_status_state on referral_status (state);

create table contact_attempt (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  referral_id uuid not null references referral (id),
  happened_at timestamp(3) with time zone not null,
  whom varchar(10) not null,
  means varchar(10) not null,
  outcome varchar(20) not null,
  note varchar(500),
  user_id uuid not null,
  author_name varchar(160) not null
);
create index contact_attempt_of on contact_attempt (referral_id);

create table folio_counter (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  folio_year integer not null,
  last_number integer not null,
  constraint folio_counter_year unique (folio_year)
);

create table signing_code (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  user_id uuid not null references user_account (id),
  verifier varchar(300) not null,
  failures integer not null,
  set_at timestamp(3) with time zone not null,
  constraint signing_code_user unique (user_id)
);

create table diagnosis_use (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  user_id uuid not null,
  diagnosis_key varchar(4) not null,
  uses integer not null,
  constraint diagnosis_use_once unique (user_id, diagnosis_key)
);

create table referral_template (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  user_id uuid not null,
  specialty varchar(80) not null,
  name varchar(80) not null,
  content varchar(20000) not null,
  active boolean not null,
  constraint referral_template_name unique (user_id, name)
);

create table partner_key (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  unit_id uuid not null,
  unit_name varchar(120) not null,
  sign_public varchar(200) not null,
  seal_public varchar(200) not null,
  confirmed boolean not null,
  active boolean not null,
  constraint partner_key_unit unique (unit_id)
);
