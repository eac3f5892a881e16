-- Up to which number of the change log patients were compared with one another; of this store alone, in no log.
create table duplicate_mark (
  id integer primary key,
  seq bigint not null
);
insert into duplicate_mark (id, seq) values (1, 0);
