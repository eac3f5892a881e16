-- Program updates that the region offers its units.
create table program_update (
  sha256 varchar(64) primary key,
  manifest bytea not null,
  offered_at timestamp(3) with time zone not null
);

create table program_update_part (
  sha256 varchar(64) not null,
  part_no integer not null,
  content bytea not null,
  primary key (sha256, part_no)
);
