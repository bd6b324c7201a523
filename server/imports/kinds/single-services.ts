import { v7 as newId } from 'uuid';
import { bundleReferences, keyedServicesMerge, keylessServicesMerge } from '../../catalogue/catalogue.face.js';
import { formOf, type ImportKind, type RowContext, type StagedRow } from '../import-kind.js';
import { ozgIdOrNull, serviceKey, text, textOrNull, typingOrNull } from '../reading/cells.js';

const common = { name: text(500), typ: typingOrNull, ozg_id: ozgIdOrNull, gesetze_kurz: textOrNull(500) };
interface CommonValues {
  name: string;
  typ: string | null;
  ozg_id: string | null;
  gesetze_kurz: string | null;
}
const rowOf = (key: string | null, values: CommonValues, { validFrom }: RowContext): StagedRow => ({
  id: newId(),
  key,
  name: values.name,
  ozg_id: values.ozg_id,
  typing: values.typ,
  laws: values.gesetze_kurz,
  valid_from: validFrom,
});

// A file with keys whose key column is misspelt must not pass as one without keys.
const OF_KEYED = /schl(?:ü|ue)ssel|^leistungs(?:typ|kennung|gruppierung)$|^verrichtung|^instanz$/;

/** Single services; the catalogue has some without a Leistungsschlüssel, in a file of their own. */
export const singleServices: ImportKind = {
  name: 'single-services',
  title: 'Einzelleistungen',
  labels: { name: 'Name', ozg_id: 'OZG-ID', typing: 'Typ', laws: 'Rechtsgrundlage' },
  forms: [
    formOf({
      title: 'Einzelleistungen mit Leistungsschlüssel',
      columns: { leika_schluessel: serviceKey, ...common },
      fits: (names) => names.some((name) => OF_KEYED.test(name)),
      keyColumn: 'leika_schluessel',
      merge: keyedServicesMerge,
      toRow: (values, context) => rowOf(values.leika_schluessel, values, context),
      references: bundleReferences,
    }),
    formOf({
      title: 'Einzelleistungen ohne Leistungsschlüssel',
      columns: common,
      fits: () => true,
      keyColumn: null,
      merge: keylessServicesMerge,
      toRow: (values, context) => rowOf(null, values, context),
      references: bundleReferences,
    }),
  ],
};
