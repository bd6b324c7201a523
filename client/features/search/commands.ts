import type { Me } from '../../../shared/accounts/contract.js';
import { t } from '../../i18n/index.js';
import { fold } from '../../lib/fold.js';
import { paths } from '../../lib/paths.js';
import type { IconName } from '../../ui/icon.js';

/** Something the palette does without searching. */
export interface Command {
  id: string;
  path: string;
  icon: IconName;
  title: string;
}

/** The pages and acts that are always at hand, the most wanted first. */
export const commandsFor = (me: Me): Command[] => [
  { id: 'ask', path: paths.ask(), icon: 'add', title: t('search.commands.ask') },
  { id: 'services', path: paths.services, icon: 'services', title: t('search.commands.services') },
  { id: 'threads', path: paths.threads(), icon: 'question', title: t('search.commands.threads') },
  { id: 'mine', path: paths.threads({ list: 'meine' }), icon: 'user', title: t('search.commands.mine') },
  { id: 'reports', path: paths.reports(), icon: 'report', title: t('search.commands.reports') },
  { id: 'write', path: paths.newReport(), icon: 'edit', title: t('search.commands.write') },
  { id: 'procedure', path: paths.procedure, icon: 'flag', title: t('search.commands.procedure') },
  { id: 'pilots', path: paths.pilots(), icon: 'flag', title: t('search.commands.pilots') },
  { id: 'organisations', path: paths.organisations, icon: 'building', title: t('search.commands.organisations') },
  ...(me.instanceRole === 'coordinator' ? [{ id: 'moderation', path: paths.moderation(), icon: 'flag' as const, title: t('search.commands.moderation') }] : []),
  ...(me.instanceRole !== null ? [{ id: 'audit', path: paths.audit(), icon: 'history' as const, title: t('search.commands.audit') }] : []),
  { id: 'open', path: paths.threads({ list: 'offen' }), icon: 'open', title: t('search.commands.open') },
  { id: 'discuss', path: paths.ask({ kind: 'diskussion' }), icon: 'comment', title: t('search.commands.discuss') },
  { id: 'glossary', path: paths.glossary(), icon: 'book', title: t('search.commands.glossary') },
  { id: 'components', path: paths.components(), icon: 'book', title: t('search.commands.components') },
  { id: 'obstacles', path: paths.obstacles(), icon: 'alert', title: t('search.commands.obstacles') },
  { id: 'search', path: paths.search(), icon: 'search', title: t('search.commands.search') },
  { id: 'start', path: paths.start, icon: 'home', title: t('search.commands.start') },
  { id: 'own', path: paths.organisation(me.organisation.key), icon: 'building', title: t('search.commands.own') },
  { id: 'account', path: paths.account, icon: 'user', title: t('search.commands.account') },
  { id: 'help', path: paths.page('hilfe'), icon: 'help', title: t('search.commands.help') },
];

/** So many stand under the hits while typing. */
const AT_ONCE = 2;

/** Every word typed begins a word of the command; without a query all. */
export function matchingCommands(commands: readonly Command[], query: string): Command[] {
  if (!query) return [...commands];
  const wanted = fold(query).split(' ');
  const fits = (title: string): boolean => {
    const words = fold(title).split(/[\s-]+/);
    return wanted.every((word) => words.some((own) => own.startsWith(word)));
  };
  return query.length < 2 ? [] : commands.filter(({ title }) => fits(title)).slice(0, AT_ONCE);
}
