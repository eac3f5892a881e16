-- What grows is spread: feeds and logs by the node that they are of, records by the record. Each piece can become a node
-- of its own (Citus: create_distributed_table on the same columns; YugabyteDB splits them itself).
alter table feed rename to feed_whole;
create table feed (like feed_whole including defaults) partition by hash (node_id);
alter table feed_whole drop constraint feed_pkey;
alter table feed add constraint feed_pkey primary key (node_id, feed_no);
alter table stream_mark rename to stream_mark_whole;
create table stream_mark (like stream_mark_whole including defaults) partition by hash (node_id);
alter table stream_mark_whole drop constraint stream_mark_pkey;
alter table stream_mark add constraint stream_mark_pkey primary key (node_id, epoch, seq);
alter table record rename to record_whole;
create table record (like record_whole including defaults) partition by hash (entity_id);
alter table record_whole drop constraint record_pkey;
alter table record add constraint record_pkey primary key (entity_id, entity);
do $$
begin
  for piece in 0..15 loop
    execute format('create table feed_%s partition of feed for values with (modulus 16, remainder %s)', piece, piece);
    execute format('create table stream_mark_%s partition of stream_mark for values with (modulus 16, remainder %s)',
      piece, piece);
    execute format('create table record_%s partition of record for values with (modulus 16, remainder %s)', piece, piece);
  end loop;
end $$;
insert into feed select * from feed_whole;
insert into stream_mark select * from stream_mark_whole;
insert into record select * from record_whole;
drop table feed_whole;
drop table stream_mark_whole;
drop table record_whole;
create index record_parent on record (parent_id);
create index record_unit on record (unit_id, entity);
