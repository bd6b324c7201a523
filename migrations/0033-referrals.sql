-- Referrals (Weitergaben): a question or a case that was passed on to a desk, or a question whose asker wants that.

create table referral (
  id uuid primary key,
  thread_id uuid null,
  case_id uuid null,
  -- null while it is wished
  desk_id uuid null,
  state text not null,
  -- what was handed over
  text text not null default '',
  -- what the asker wrote to their wish
  note text not null default '',
  reference text null,
  -- of a wish: the day it was made
  follow_up_on date null,
  wished_by uuid null,
  wished_at timestamptz null,
  -- the house that passed it on
  organisation_id uuid not null,
  passed_on_at timestamptz null,
  closed_at timestamptz null,
  ended_because text null,
  -- the official reply: who replied, when, and the answer it was posted as
  reply_body text null,
  replied_on date null,
  answer_id uuid null,
  sample boolean not null default false,
  version int not null default 1,
  constraint referral_thread_id_foreign foreign key (thread_id) references thread (id),
  constraint referral_case_id_foreign foreign key (case_id) references moderation_case (id),
  constraint referral_desk_id_foreign foreign key (desk_id) references desk (id),
  constraint referral_organisation_id_foreign foreign key (organisation_id) references organisation (id),
  constraint referral_answer_id_foreign foreign key (answer_id) references post (id)
);
-- on the page of a question
create index referral_of_thread on referral (thread_id, id) where thread_id is not null;
-- on the page of a case
create index referral_of_case on referral (case_id, id) where case_id is not null;
-- the list of open ones, first what is to be followed up first
create index referral_open on referral (coalesce(follow_up_on, 'infinity'::date), id) where closed_at is null;
-- the list of closed ones
create index referral_closed on referral (closed_at desc, id desc) where closed_at is not null;
-- which answers are official replies, as posts are read
create unique index referral_answer on referral (answer_id) where answer_id is not null;
-- nothing lies twice with one desk
create unique index referral_open_unique on referral (coalesce(thread_id, case_id), desk_id) where closed_at is null and desk_id is not null;
-- a question is wished once
create unique index referral_wish_unique on referral (thread_id) where state = 'wished';
