import type { TypingCount } from '../../../shared/catalogue/contract.js';
import { t } from '../../i18n/index.js';
import { dutiesOf } from './typing.js';

/** *Müssen wir das anbieten?*: what the catalogue's types say about it, in words; nothing where it says nothing. */
export function DutyHint({ typing }: { typing: readonly TypingCount[] }) {
  const duties = dutiesOf(typing);
  const first = duties[0];
  if (!first) return null;
  const total = duties.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="section" aria-labelledby="duty">
      <h2 id="duty">{t('services.duty.title')}</h2>
      <p className="measure">{duties.length === 1 ? t(`services.duty.answer.${first.duty}`) : t('services.duty.mixed', { count: total })}</p>
      {duties.length > 1 && (
        <ul className="measure">
          {duties.map(({ duty, count }) => (
            <li key={duty}>{t('services.duty.part', { count, words: t(`services.duty.words.${duty}`) })}</li>
          ))}
        </ul>
      )}
      <p className="muted small measure">{t('services.duty.hint')}</p>
    </section>
  );
}
