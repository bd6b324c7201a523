import { useState } from 'react';
import { OwnRollout as OwnRolloutSchema, type ServiceDetail } from '../../../shared/catalogue/contract.js';
import type { RolloutChange } from '../../../shared/rollouts/contract.js';
import { PHASES, ROLLOUT_STATES, type RolloutState } from '../../../shared/vocabulary.js';
import { t } from '../../i18n/index.js';
import { isCode } from '../../lib/error-text.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { Alert } from '../../ui/alert.js';
import { RadioGroup, SelectField, type Option } from '../../ui/choice.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextField } from '../../ui/text-field.js';
import { notify } from '../../ui/toast.js';
import { useSetRollout } from './mutations.js';
import { phaseText, rolloutText, type RolloutSummary } from './phase-badge.js';

/** From this phase on there can be a date of going live. */
const GO_LIVE_PHASE = 9;

const PHASE_OPTIONS: Option[] = PHASES.map((phase) => ({ value: String(phase.number), label: phaseText(phase.number) }));

interface Props {
  open: boolean;
  onClose: () => void;
  service: ServiceDetail;
}

/** Where the own house stands with a service. What a colleague changed meanwhile is shown before it is replaced. */
export function OwnRolloutDialog({ open, onClose, service }: Props) {
  const ours = service.ourRollout;
  const [state, setState] = useState<RolloutState>(ours?.state ?? 'active');
  const [phase, setPhase] = useState(ours?.phase === null || ours?.phase === undefined ? '' : String(ours.phase));
  const [goLiveOn, setGoLiveOn] = useState(ours?.goLiveOn ?? '');
  const [version, setVersion] = useState(ours?.version ?? null);
  const [meanwhile, setMeanwhile] = useState<RolloutSummary | null>(null);
  const save = useSetRollout(service.id);
  const errors = useFormErrors('stand', { state: t('rollouts.own.choice'), phase: t('rollouts.own.phase'), goLiveOn: t('rollouts.own.goLive') });

  const active = state === 'active';
  const canGoLive = active && Number(phase || -1) >= GO_LIVE_PHASE;
  const submit = (): void => {
    if (!errors.check({ phase: active && phase === '' && t('errors.fields.required', { label: t('rollouts.own.phase') }) })) return;
    const change: RolloutChange = { state, phase: active ? Number(phase) : null, goLiveOn: canGoLive && goLiveOn ? goLiveOn : null };
    save.mutate(
      { change, version },
      {
        onSuccess: () => {
          onClose();
          notify({ text: t('rollouts.own.saved') });
        },
        onError: (error) => {
          const conflict = isCode(error, 'conflict') ? error.problem?.conflict : undefined;
          const current = OwnRolloutSchema.pick({ state: true, phase: true, goLiveOn: true }).safeParse(conflict?.current);
          if (conflict && current.success) {
            errors.clear();
            setVersion(conflict.version);
            setMeanwhile(current.data);
          } else {
            errors.refuse(error);
          }
        },
      },
    );
  };

  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('rollouts.own.dialogTitle', { service: service.name })}
      submitLabel={save.isPending ? t('common.saving') : meanwhile ? t('rollouts.own.saveAnyway') : t('common.save')}
      busy={save.isPending}
      onSubmit={submit}
      errors={errors}
    >
      {meanwhile && (
        <Alert tone="warning" live="alert" title={t('rollouts.own.conflictTitle')}>
          <p>{t('rollouts.own.conflictText', { current: rolloutText(meanwhile) })}</p>
        </Alert>
      )}
      <p className="muted small">{t('rollouts.own.hint')}</p>
      <RadioGroup id={errors.idOf('state')} legend={t('rollouts.own.choice')} value={state} onChange={setState} options={stateOptions()} error={errors.fields.state} />
      {active && (
        <SelectField
          id={errors.idOf('phase')}
          label={t('rollouts.own.phase')}
          value={phase}
          options={[{ value: '', label: t('rollouts.own.choosePhase') }, ...PHASE_OPTIONS]}
          onChange={setPhase}
          error={errors.fields.phase}
        />
      )}
      {canGoLive && (
        <TextField id={errors.idOf('goLiveOn')} label={t('rollouts.own.goLive')} hint={t('rollouts.own.goLiveHint')} optional type="date" value={goLiveOn} onChange={setGoLiveOn} error={errors.fields.goLiveOn} />
      )}
    </FormDialog>
  );
}

function stateOptions(): Option<RolloutState>[] {
  const options: Record<RolloutState, Option<RolloutState>> = {
    active: { value: 'active', label: t('rollouts.own.choiceActive') },
    deferred: { value: 'deferred', label: t('rollouts.own.choiceDeferred'), hint: t('rollouts.own.choiceDeferredHint') },
    not_planned: { value: 'not_planned', label: t('rollouts.own.choiceNotPlanned'), hint: t('rollouts.own.choiceNotPlannedHint') },
  };
  return [options.active, options.deferred, options.not_planned].filter(({ value }) => ROLLOUT_STATES.includes(value));
}
