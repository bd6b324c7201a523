import type { CaseListItem } from '../../../shared/moderation/contract.js';
import { t } from '../../i18n/index.js';

/** What a case is called; a text that went back to its author has no name here. */
export const titleOf = ({ subject }: Pick<CaseListItem, 'subject'>): string => subject.title || t('moderation.list.untitled');
