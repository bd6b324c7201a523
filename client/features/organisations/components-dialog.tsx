import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OrganisationDetail } from '../../../shared/organisations/contract.js';
import { t } from '../../i18n/index.js';
import { isCode } from '../../lib/error-text.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { Alert } from '../../ui/alert.js';
import { CheckboxGroup } from '../../ui/choice.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { notify } from '../../ui/toast.js';
import { componentsOptions, entryLabel, offeredEntries } from '../catalogue/face.js';
import { useStateComponents } from './mutations.js';

/** Chooses the components of an administration; what somebody else stated meanwhile is shown before it is replaced. */
export function ComponentsDialog({ organisation, onClose }: { organisation: OrganisationDetail; onClose: () => void }) {
  const all = useQuery(componentsOptions()).data ?? [];
  const [componentIds, setComponentIds] = useState(() => organisation.components.map(({ id }) => id));
  const [version, setVersion] = useState(organisation.componentsVersion);
  const [meanwhile, setMeanwhile] = useState<string[] | null>(null);
  const save = useStateComponents(organisation.key);
  const errors = useFormErrors('components', { componentIds: t('comparables.components.field') });
  const submit = (): void => {
    save.mutate(
      { componentIds, version },
      {
        onSuccess: () => {
          onClose();
          notify({ text: t('comparables.components.saved') });
        },
        onError: (error) => {
          const conflict = isCode(error, 'conflict') ? error.problem?.conflict : undefined;
          if (!conflict) return errors.refuse(error);
          errors.clear();
          setVersion(conflict.version);
          setMeanwhile((conflict.current as { componentIds: string[] }).componentIds);
        },
      },
    );
  };
  const namesOf = (ids: readonly string[]): string => all.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join(', ') || t('comparables.components.conflictNone');
  return (
    <FormDialog
      onClose={onClose}
      title={t('comparables.components.dialogTitle', { name: organisation.name })}
      submitLabel={save.isPending ? t('common.saving') : t('common.save')}
      busy={save.isPending}
      onSubmit={submit}
      errors={errors}
    >
      {meanwhile && (
        <Alert tone="warning" live="alert" title={t('comparables.components.conflictTitle')}>
          <p>{t('comparables.components.conflictText', { names: namesOf(meanwhile) })}</p>
        </Alert>
      )}
      {/* All of them in sight: a list that unfolds would lie beneath the dialog. */}
      <CheckboxGroup
        id={errors.idOf('componentIds')}
        legend={t('comparables.components.field')}
        hint={t('comparables.components.hint')}
        error={errors.fields.componentIds}
        options={offeredEntries(all, componentIds).map((component) => ({ value: component.id, label: entryLabel(component) }))}
        values={componentIds}
        onChange={setComponentIds}
      />
    </FormDialog>
  );
}
