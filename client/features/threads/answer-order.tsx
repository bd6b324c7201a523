import { useSearchParams } from 'react-router';
import { t } from '../../i18n/index.js';
import { RadioGroup } from '../../ui/choice.js';

export type Order = 'time' | 'alike';

/** In which order the answers stand; the address says it. */
export function useAnswerOrder(): [Order, (order: Order) => void] {
  const [search, setSearch] = useSearchParams();
  const order = search.get('antworten') === 'wie-wir' ? 'alike' : 'time';
  const change = (next: Order): void =>
    setSearch(
      (before) => {
        if (next === 'alike') before.set('antworten', 'wie-wir');
        else before.delete('antworten');
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  return [order, change];
}

export const AnswerOrder = ({ order, onChange }: { order: Order; onChange: (order: Order) => void }) => (
  <RadioGroup
    legend={t('threads.page.answers.order')}
    inline
    value={order}
    onChange={onChange}
    options={[
      { value: 'time', label: t('threads.page.answers.orderTime') },
      { value: 'alike', label: t('threads.page.answers.orderAlike') },
    ]}
  />
);
