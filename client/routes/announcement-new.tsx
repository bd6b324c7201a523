import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { AnnouncementForm, announcementLabels } from '../features/announcements/announcement-form.js';
import { bodyOf, EMPTY_ANNOUNCEMENT, type AnnouncementField } from '../features/announcements/announcement-values.js';
import { usePublish } from '../features/announcements/mutations.js';
import { useMe } from '../features/accounts/face.js';
import { DraftLine, RestoredNote } from '../features/composer/face.js';
import { t } from '../i18n/index.js';
import { newIdempotencyKey } from '../lib/api.js';
import { useDraft } from '../lib/drafts.js';
import { isCode } from '../lib/error-text.js';
import { paths } from '../lib/paths.js';
import { useFormErrors } from '../lib/use-form-errors.js';
import { Alert } from '../ui/alert.js';
import { PageHeader } from '../ui/page-header.js';
import { notify } from '../ui/toast.js';

/** `/moderation/ankuendigungen/neu`: for coordinators and operators; whoever else has the address is told so. */
export function Component() {
  const me = useMe();
  return (
    <div className="page">
      <PageHeader title={t('announcements.form.title')} kicker={<Link to={paths.announcements()}>{t('announcements.title')}</Link>} />
      {me?.instanceRole ? <NewAnnouncement person={me.id} key={me.id} /> : <Alert tone="warning">{t('announcements.keep.notAllowed')}</Alert>}
    </div>
  );
}

function NewAnnouncement({ person }: { person: string }) {
  const draft = useDraft({ person, kind: 'announcement', target: 'new' }, EMPTY_ANNOUNCEMENT, (values) => JSON.stringify(values) === JSON.stringify(EMPTY_ANNOUNCEMENT));
  const errors = useFormErrors<AnnouncementField>('announcement', announcementLabels());
  const [key, setKey] = useState(newIdempotencyKey);
  const publish = usePublish();
  const navigate = useNavigate();
  const submit = (): void =>
    publish.mutate(
      { body: bodyOf(draft.value), key },
      {
        onSuccess: ({ id, reached }) => {
          draft.discard(EMPTY_ANNOUNCEMENT);
          notify({ text: t('announcements.form.published', { count: reached }) });
          void navigate(paths.announcement(id), { replace: true });
        },
        onError: (error) => {
          setKey(newIdempotencyKey());
          if (isCode(error, 'forbidden')) errors.check({ serviceId: t('announcements.form.reachForbidden') });
          else errors.refuse(error);
        },
      },
    );
  return (
    <AnnouncementForm
      values={draft.value}
      onChange={(part) => draft.set((before) => ({ ...before, ...part }))}
      errors={errors}
      onSubmit={submit}
      busy={publish.isPending}
      notes={<RestoredNote draft={draft} onDiscard={() => draft.discard(EMPTY_ANNOUNCEMENT)} />}
      foot={<DraftLine draft={draft} />}
    />
  );
}
