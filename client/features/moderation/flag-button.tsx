import { useState } from 'react';
import { t } from '../../i18n/index.js';
import { Button } from '../../ui/button.js';
import { FlagDialog, type FlagDialogProps } from './flag-dialog.js';

interface FlagButtonProps extends Omit<FlagDialogProps, 'onClose'> {
  /** What is flagged, for those who hear the button: there are many on a page. */
  what: string;
}

/** *Melden* at a text that has no menu of its own. */
export function FlagButton({ what, ...dialog }: FlagButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" variant="quiet" icon="flag" aria-label={t('moderation.flag.openOf', { what })} onClick={() => setOpen(true)}>
        {t('moderation.flag.open')}
      </Button>
      {open && <FlagDialog {...dialog} onClose={() => setOpen(false)} />}
    </>
  );
}
