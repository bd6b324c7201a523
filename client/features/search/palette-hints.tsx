import { t } from '../../i18n/index.js';

/** Which keys do what, where there is room and a keyboard to expect. */
export function PaletteHints() {
  return (
    <p className="palette-hints">
      <span>
        <kbd>{t('search.hints.arrows')}</kbd> {t('search.hints.choose')}
      </span>
      <span>
        <kbd>{t('search.hints.enter')}</kbd> {t('search.hints.open')}
      </span>
      <span>
        <kbd>{t('search.hints.ctrlEnter')}</kbd> {t('search.hints.newTab')}
      </span>
      <span>
        <kbd>{t('search.hints.escape')}</kbd> {t('search.hints.close')}
      </span>
    </p>
  );
}
