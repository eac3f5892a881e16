-- What the regional office looks at, what it compares each night, and how a unit gets its first load.
alter table node add column last_digest timestamp(3) with time zone;
alter table node add column last_complete timestamp(3) with time zone;
-- Rows of the feed up to this number are gone: a node that asks for one of them gets a snapshot instead.
alter table node add column feed_floor bigint default 0 not null;
alter table feed add column made_at timestamp(3) with time zone;

-- What was carried on a day of a node, for the office's page.
create table contact (
  node_id uuid not null,
  contact_day date not null,
  sessions integer not null,
  changes bigint not null,
  records bigint not null,
  bytes_in bigint not null,
  bytes_out bigint not null,
  last_at timestamp(3) with time zone not null,
  primary key (node_id, contact_day)
);

-- Records that a node and the region had differently without knowing it: healed, and told to somebody.
create table divergence (
  id uuid primary key,
  node_id uuid not null,
  entity varchar(40) not null,
  records bigint not null,
  found_at timestamp(3) with time zone not null
);
create index divergence_found on divergence (found_at);

-- Who may read the office's page: the key itself is nowhere.
create table office_key (
  key_hash varchar(64) primary key,
  name varchar(120) not null,
  state varchar(20) not null,
  created_at timestamp(3) with time zone not null
);

-- A first load, cut into numbered parts, each a signed file.
create table snapshot (
  snapshot_id uuid primary key,
  node_id uuid not null,
  hub_epoch uuid not null,
  feed_no bigint not null,
  parts integer not null,
  manifest bytea not null,
  made_at timestamp(3) with time zone not null
);
create index snapshot_node on snapshot (node_id, made_at);
create table snapshot_part (
  snapshot_id uuid not null,
  part_no integer not null,
  content bytea not null,
  primary key (snapshot_id, part_no)
);
