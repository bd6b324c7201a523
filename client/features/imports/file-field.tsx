import { FieldFrame, type FieldProps } from '../../ui/field.js';

interface FileFieldProps extends FieldProps {
  accept: string;
  onChange: (file: File | null) => void;
}

/** Chooses one file from the device. */
export function FileField({ label, hint, error, id, accept, onChange }: FileFieldProps) {
  return (
    <FieldFrame {...{ label, hint }} {...(id ? { id } : {})} error={error}>
      {(control) => <input {...control} type="file" className="input import-file" accept={accept} onChange={(event) => onChange(event.target.files?.[0] ?? null)} />}
    </FieldFrame>
  );
}
