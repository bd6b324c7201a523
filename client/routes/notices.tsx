import { HouseAnnouncements } from '../features/announcements/house-announcements.js';
import { useMe } from '../features/accounts/face.js';
import { NoticeList } from '../features/notices/notice-list.js';
import { t } from '../i18n/index.js';
import { paths } from '../lib/paths.js';
import { LinkButton } from '../ui/button.js';
import { PageHeader } from '../ui/page-header.js';

/** `/mitteilungen`: what is announced to the own administration, and what the person alone was told. */
export function Component() {
  const me = useMe();
  return (
    <div className="page">
      <PageHeader title={t('notices.title')} actions={me?.instanceRole && <LinkButton to={paths.announcements()}>{t('announcements.keep.link')}</LinkButton>}>
        <p className="measure">{t('notices.intro')}</p>
      </PageHeader>
      <div className="stack-large">
        <section className="section" aria-labelledby="to-house">
          <h2 id="to-house">{t('announcements.toHouse')}</h2>
          <HouseAnnouncements />
        </section>
        <section className="section" aria-labelledby="own-notices">
          <h2 id="own-notices">{t('notices.own')}</h2>
          <p className="section-intro">{t('notices.ownText')}</p>
          <NoticeList />
        </section>
      </div>
    </div>
  );
}
