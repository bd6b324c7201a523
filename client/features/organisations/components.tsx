import { useState } from 'react';
import type { OrganisationDetail } from '../../../shared/organisations/contract.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { Chip } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { entryLabel, RetiredNote } from '../catalogue/face.js';
import { ComponentsDialog } from './components-dialog.js';

/** What an administration works with; whoever may changes it. */
export function Components({ organisation }: { organisation: OrganisationDetail }) {
  const [editing, setEditing] = useState(false);
  const { components, can } = organisation;
  if (components.length === 0 && !can.stateComponents) return null;
  return (
    <section className="section" aria-labelledby="components">
      <h2 id="components">{t('comparables.components.title')}</h2>
      {components.length === 0 ? (
        <p className="muted">{t('comparables.components.empty')}</p>
      ) : (
        <ul className="chip-list">
          {components.map((component) => (
            <li key={component.id}>
              <Chip to={paths.threads({ component: component.slug })}>{entryLabel(component)}</Chip>
              <RetiredNote retired={component.retired} to={(slug) => paths.threads({ component: slug })} />
            </li>
          ))}
        </ul>
      )}
      {can.stateComponents && (
        <div>
          <Button size="small" icon="edit" onClick={() => setEditing(true)}>
            {components.length === 0 ? t('comparables.components.add') : t('comparables.components.change')}
          </Button>
          {/* Each opening begins with what stands there. */}
          {editing && <ComponentsDialog organisation={organisation} onClose={() => setEditing(false)} />}
        </div>
      )}
    </section>
  );
}
