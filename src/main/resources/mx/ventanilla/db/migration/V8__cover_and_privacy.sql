-- Papers shown for a cover, where a person without cover is sent, waiting periods of the policy, ARCO requests.

create table cover_document (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  patient_id uuid not null references patient (id),
  kind varchar(30) not null,
  seen_on date,
  expires_on date,
  note varchar(200),
  constraint cover_document_kind unique (patient_id, kind)
);

create table care_destination (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  state_key varchar(2),
  kind varchar(20) not null,
  name varchar(120) not null,
  address varchar(200),
  phone varchar(40),
  hours varchar(120),
  active boolean not null
);

create table policy_wait (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  months integer not null check (months between 0 and 60),
  care varchar(300) not null,
  active boolean not null
);

create table arco_request (
  id uuid primary key, rev varchar(64) not null, changed_at timestamp(3) with time zone not null,
  patient_id uuid references patient (id),
  requester varchar(160) not null,
  kind varchar(20) not null,
  state varchar(20) not null,
  received_on date not null,
  due_on date not null,
  answered_on date,
  request varchar(1000) not null,
  answer varchar(1000)
);
create index arco_request_due on arco_request (state, due_on);
