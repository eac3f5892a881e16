-- What is unread is asked for at each look at the lists, and is little among all that is over.
create index referral_status_unread on referral_status (unread);
