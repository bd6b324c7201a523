import { useState } from 'react';
import { t } from '../i18n/index.js';
import { IconButton } from './button.js';

/** Copies a short text; says so. Not shown where the browser does not allow copying (plain http). */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  if (!('clipboard' in navigator)) return null;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2_000);
  };
  return (
    <>
      <IconButton size="small" icon={copied ? 'check' : 'copy'} label={label} onClick={() => void copy().catch(() => undefined)} />
      <output className="visually-hidden">
        {copied ? t('common.copied') : ''}
      </output>
    </>
  );
}
