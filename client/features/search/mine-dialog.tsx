import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Me } from '../../../shared/accounts/contract.js';
import { follow } from '../../../shared/subscriptions/contract.js';
import { markAffectsUs } from '../../../shared/threads/contract.js';
import { t } from '../../i18n/index.js';
import { call } from '../../lib/api.js';
import { errorText } from '../../lib/error-text.js';
import { Alert } from '../../ui/alert.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/choice.js';
import { Dialog } from '../../ui/dialog.js';
import { refreshAfter } from '../threads/face.js';
import type { Similar } from './similar-panel.js';

/** What the writer chose to do instead of asking. */
export interface Settled {
  threadId: string;
  affectsUs: boolean;
  /** The text in work is no longer wanted. */
  discard: boolean;
}

/** *Das ist meine Frage*: follows that thread; adds the own house and throws the draft away where wanted. */
export function MineDialog({ hit, me, onClose, onSettled }: { hit: Similar; me: Me; onClose: () => void; onSettled: (settled: Settled) => void }) {
  const mayCount = hit.can.affectsUs && !hit.viewer.affectsUs;
  const [affectsUs, setAffectsUs] = useState(false);
  const [discard, setDiscard] = useState(false);
  const client = useQueryClient();
  const settle = useMutation({
    // Both may be repeated: what was done already stays done.
    mutationFn: async () => {
      await call(follow, { params: { kind: 'thread', id: hit.id } });
      if (affectsUs) await call(markAffectsUs, { params: { id: hit.id } });
    },
    onSuccess: () => {
      void refreshAfter({ type: 'threads.changed', threadId: hit.id }, client);
      onSettled({ threadId: hit.id, affectsUs, discard });
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('search.similar.confirmTitle')}
      footer={
        <>
          <Button variant="primary" busy={settle.isPending} onClick={() => settle.mutate()}>
            {hit.viewer.follows ? t('search.similar.confirmOpen') : t('search.similar.confirm')}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <div className="stack-small">
        <p className="similar-quoted">{hit.title.text}</p>
        <p>{hit.viewer.follows ? t('search.similar.already') : t('search.similar.confirmText')}</p>
        {mayCount && <Checkbox label={t('search.similar.affectsUs')} hint={t('search.similar.affectsUsHint', { organisation: me.organisation.name })} checked={affectsUs} onChange={setAffectsUs} />}
        <Checkbox label={t('search.similar.discard')} hint={t('search.similar.discardHint')} checked={discard} onChange={setDiscard} />
        {settle.isError && (
          <Alert tone="danger" live="alert" title={t('search.similar.failed')}>
            <p>{errorText(settle.error)}</p>
          </Alert>
        )}
      </div>
    </Dialog>
  );
}
