import { useRef, useState, type ReactNode } from 'react';
import { REASON_MAX } from '../../../../shared/audit/contract.js';
import { TextAreaField } from '../../../ui/text-field.js';
import { reasonProblem } from './reason-problem.js';

/** The reason below a text that is being worded otherwise. `ready` says what is missing, at the field, which takes the focus. */
export function useReasonField(texts: { label: string; hint: string }): { field: ReactNode; reason: string; ready: () => boolean } {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  return {
    field: (
      <div ref={box}>
        <TextAreaField {...texts} error={problem} rows={3} max={REASON_MAX} value={reason} onChange={setReason} />
      </div>
    ),
    reason: reason.trim(),
    ready: () => {
      const wrong = reasonProblem(reason) || undefined;
      setProblem(wrong);
      if (wrong) box.current?.querySelector('textarea')?.focus();
      return wrong === undefined;
    },
  };
}
