import { useEffect, useState } from 'react';
import { t } from '../../i18n/index.js';
import { Alert } from '../../ui/alert.js';
import { personalHintsIn } from './personal-data.js';
import type { PersonalHint } from './personal-data.js';

// Reading 20,000 characters at every key would be felt; nobody needs the hint while still typing.
const PAUSE = 600;

/** Says that the text seems to hold personal data. A hint: it never keeps anybody from sending. */
export function PersonalDataHint({ text }: { text: string }) {
  const [hints, setHints] = useState<PersonalHint[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => setHints(personalHintsIn(text)), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <output className="personal-hint">
      {hints.length > 0 && (
        <Alert tone="warning" title={t('threads.composer.personal.title')}>
          <ul>
            {hints.map((hint) => (
              <li key={hint}>{t(`threads.composer.personal.${hint}`)}</li>
            ))}
          </ul>
          <p>{t('threads.composer.personal.advice')}</p>
        </Alert>
      )}
    </output>
  );
}
