import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { follow, unfollow, type Subscribable } from '../../../shared/subscriptions/contract.js';
import { t } from '../../i18n/index.js';
import { call } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { notify, notifyError } from '../../ui/toast.js';

export interface FollowButtonProps {
  kind: Subscribable;
  id: string;
  follows: boolean;
  /** After the server agreed: bring the own data up to date. */
  onChanged: (follows: boolean) => void;
  size?: 'default' | 'small';
}

/** Follow or no longer: shown at once, taken back if the server refuses, and undone with one press. */
export function FollowButton({ kind, id, follows, onChanged, size = 'default' }: FollowButtonProps) {
  // What was pressed counts until the answer has reached the data.
  const [pressed, setPressed] = useState<{ when: boolean; next: boolean } | null>(null);
  const shown = pressed?.when === follows ? pressed.next : follows;
  const change = useMutation({
    mutationFn: (next: boolean) => call(next ? follow : unfollow, { params: { kind, id } }),
    onMutate: (next) => setPressed({ when: follows, next }),
    onError: (error) => {
      setPressed(null);
      notifyError(error);
    },
    onSuccess: (_, next) => onChanged(next),
  });
  const press = (): void => {
    const next = !shown;
    change.mutate(next, {
      onSuccess: () => {
        if (!next) notify({ text: t(`subscriptions.stopped.${kind}`), undo: () => change.mutateAsync(true) });
      },
    });
  };
  return (
    <Button icon={shown ? 'bell-on' : 'bell'} size={size} aria-pressed={shown} busy={change.isPending} title={t(`subscriptions.hint.${kind}`)} onClick={press}>
      {shown ? t('subscriptions.following') : t('subscriptions.follow')}
    </Button>
  );
}
