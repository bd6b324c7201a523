-- Texts of posts that somebody else than their author worded: coordination with a reason, or a suggestion the author took up.

create table post_edit_note (
  post_id uuid not null,
  -- the version of the text that came about so; it holds until the next revision
  version int not null,
  kind text not null,
  reason text null,
  -- of the coordinator, or of the administration the suggestion came from
  organisation_id uuid not null,
  constraint post_edit_note_pkey primary key (post_id, version)
);
alter table post_edit_note add constraint post_edit_note_post_id_foreign foreign key (post_id) references post (id);
alter table post_edit_note add constraint post_edit_note_organisation_id_foreign foreign key (organisation_id) references organisation (id);
