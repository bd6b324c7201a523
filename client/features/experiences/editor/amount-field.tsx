import { useState } from 'react';
import type { Amount } from '../../../../shared/experiences/sections.js';
import { t } from '../../../i18n/index.js';
import { Button } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/choice.js';
import { TextField } from '../../../ui/text-field.js';
import { amountInput, isUnusual, parseAmount, type AmountUnit } from './amount.js';

interface AmountFieldProps {
  id: string;
  label: string;
  unit: AmountUnit;
  value: Amount;
  /** What was typed before and is no number. */
  typed: string | undefined;
  onTyped: (text: string | undefined) => void;
  error?: string | undefined;
  onChange: (value: Amount) => void;
}

const isAmount = (parsed: number | null | 'invalid'): parsed is number | null => parsed !== 'invalid' && (parsed === null || parsed >= 0);

/** A number that may be unsaid or not known. What is no number stays as typed, with what is wrong; what is unusual is asked once. */
export function AmountField({ id, label, unit, value, typed, onTyped, error, onChange }: AmountFieldProps) {
  const [text, setText] = useState(() => typed ?? amountInput(value));
  const [seen, setSeen] = useState(value);
  const [meant, setMeant] = useState(false);
  // Another's change comes in; what is being typed here stays as it is typed.
  if (seen !== value) {
    setSeen(value);
    if (isAmount(parseAmount(text)) && parseAmount(text) !== value) setText(amountInput(value));
  }
  const parsed = parseAmount(text);
  const wrong = value === 'unknown' ? undefined : parsed === 'invalid' ? t('reportEditor.amount.noNumber', { label }) : typeof parsed === 'number' && parsed < 0 ? t('reportEditor.amount.negative', { label }) : error;
  const type = (next: string): void => {
    setText(next);
    setMeant(false);
    const number = parseAmount(next);
    onTyped(isAmount(number) ? undefined : next);
    if (isAmount(number)) {
      setSeen(number);
      onChange(number);
    }
  };
  return (
    <div className="amount-field">
      <TextField id={id} label={label} hint={t(`reportEditor.amount.unit.${unit}`)} inputMode="decimal" autoComplete="off" value={text} error={wrong} disabled={value === 'unknown'} onChange={type} />
      <Checkbox
        label={<>{t('reportEditor.amount.unknown')} <span className="visually-hidden">({label})</span></>}
        checked={value === 'unknown'}
        onChange={(unknown) => {
          setText('');
          onTyped(undefined);
          onChange(unknown ? 'unknown' : null);
        }}
      />
      {isUnusual(value, unit) && !meant && (
        <output className="amount-unusual">
          {t('reportEditor.amount.unusual', { amount: amountInput(value), unit: t(`reportEditor.amount.unit.${unit}`) })}{' '}
          <Button size="small" onClick={() => setMeant(true)}>
            {t('reportEditor.amount.meant')}
          </Button>
        </output>
      )}
    </div>
  );
}
