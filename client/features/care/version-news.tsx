import type { VersionNews as News } from '../../../shared/catalogue/contract.js';
import { t } from '../../i18n/index.js';
import './care.css';

/** *Was ist neu*, part by part. */
export function VersionNews({ news }: { news: News }) {
  return (
    <dl className="version-news measure">
      {news.map(({ part, text }) => (
        <div key={part}>
          <dt>{t(`versions.parts.${part}`)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
