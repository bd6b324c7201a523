import type { FileView } from '../../../shared/files/contract.js';
import { t } from '../../i18n/index.js';
import type { FlagPart } from '../moderation/face.js';

/** The files of a text, each of which can be flagged for itself. */
export const flaggableFiles = (files: readonly FileView[]): FlagPart[] => files.map(({ id, name }) => ({ kind: 'file', id, label: t('moderation.flag.file', { name }) }));
