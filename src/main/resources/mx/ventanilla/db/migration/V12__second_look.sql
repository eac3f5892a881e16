-- The search reads these texts and nothing else of all the referrals that there ever were.
create index referral_status_search on referral_status (search_text, id);
-- Each step of a hospital's agenda asks whether it is one of an appointment that a referral was given.
create index referral_booking_visit on referral_booking (visit_id);
-- Who told the desk of a cover, and how a death is known.
alter table coverage add column informant varchar(120);
alter table patient add column death_source varchar(120);
