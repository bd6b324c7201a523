import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { Tabs } from '../../ui/tabs.js';

const VIEWS = ['glossary', 'components', 'obstacles'] as const;
export type LookupView = (typeof VIEWS)[number];

/** What can be looked up, side by side: terms, components, obstacles. */
export const LookupTabs = ({ current }: { current: LookupView }) => (
  <Tabs label={t('lookup.views')} items={VIEWS.map((view) => ({ to: paths[view](), label: t(`lookup.${view}`), current: view === current }))} />
);
