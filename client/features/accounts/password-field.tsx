import { useState } from 'react';
import { t } from '../../i18n/index.js';
import { Checkbox } from '../../ui/choice.js';
import { TextField } from '../../ui/text-field.js';

export interface PasswordFieldProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  hint?: string;
  error?: string | undefined;
  /** Offers to show what is typed. */
  showable?: boolean;
}

/** A secret; may be made visible, because typing blind is where most mistakes come from. */
export function PasswordField({ showable = false, value, ...rest }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <div className="stack-small">
      <TextField {...rest} value={value} type={shown ? 'text' : 'password'} spellCheck={false} autoCapitalize="none" />
      {showable && <Checkbox label={t('session.signIn.showPassword')} checked={shown} onChange={setShown} />}
    </div>
  );
}
