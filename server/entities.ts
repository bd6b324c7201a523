import type { EntitySchema } from '@mikro-orm/core';
import { accountEntities } from './accounts/account.entities.js';
import { auditEntities } from './audit/audit.entities.js';
import { announcementEntities } from './announcements/announcement.entities.js';
import { contributionEntities } from './contributions/contribution.entities.js';
import { catalogueEntities } from './catalogue/catalogue.entities.js';
import { experienceEntities } from './experiences/experience.entities.js';
import { FileSchema } from './files/file.entity.js';
import { glossaryEntities } from './glossary/glossary.entities.js';
import { moderationEntities } from './moderation/moderation.entities.js';
import { NoticeSchema } from './notices/notice.entity.js';
import { MunicipalitySchema, OrganisationComponentSchema, OrganisationSchema } from './organisations/organisation.entity.js';
import { pilotEntities } from './pilots/pilot.entities.js';
import { platformEntities } from './platform/database/platform.entities.js';
import { SearchDocumentSchema } from './platform/search/search-document.entity.js';
import { referralEntities } from './referrals/referrals.entities.js';
import { requestEntities } from './requests/requests.entities.js';
import { RolloutSchema } from './rollouts/rollout.entity.js';
import { SuggestionSchema } from './suggestions/suggestion.entity.js';
import { SubscriptionSchema } from './subscriptions/subscription.entity.js';
import { AnswerGradeSchema } from './threads/answer-grade.entity.js';
import { ReferenceAnswerSchema } from './threads/reference-answer.entity.js';
import { ThreadPinSchema } from './threads/thread-pin.entity.js';
import { PostEditNoteSchema } from './threads/post-edit-note.entity.js';
import { HelpfulSchema, PostRevisionSchema, PostSchema, SolutionSchema } from './threads/post.entity.js';
import { AffectsUsSchema, ThreadComponentSchema, ThreadRevisionSchema, ThreadSchema, ThreadServiceSchema } from './threads/thread.entity.js';

/** Every table that is declared; the migrations must produce exactly these. */
export const entities: EntitySchema[] = [
  ...platformEntities,
  OrganisationSchema,
  MunicipalitySchema,
  ...accountEntities,
  ...catalogueEntities,
  OrganisationComponentSchema,
  RolloutSchema,
  ThreadSchema,
  ThreadRevisionSchema,
  ThreadServiceSchema,
  ThreadComponentSchema,
  AffectsUsSchema,
  PostSchema,
  PostRevisionSchema,
  SolutionSchema,
  HelpfulSchema,
  AnswerGradeSchema,
  ThreadPinSchema,
  ReferenceAnswerSchema,
  PostEditNoteSchema,
  ...requestEntities,
  ...experienceEntities,
  ...pilotEntities,
  SubscriptionSchema,
  SuggestionSchema,
  NoticeSchema,
  ...announcementEntities,
  FileSchema,
  SearchDocumentSchema,
  ...glossaryEntities,
  ...auditEntities,
  ...moderationEntities,
  ...referralEntities,
  ...contributionEntities,
] as unknown as EntitySchema[];
