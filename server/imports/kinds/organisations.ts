import { v7 as newId } from 'uuid';
import { districtReferences, organisationsMerge } from '../../organisations/organisations.face.js';
import { formOf, type ImportKind } from '../import-kind.js';
import { countOrNull, districtKey, oneOf, organisationKey, text } from '../reading/cells.js';

const title = 'Verwaltungen';

const KINDS = {
  Kreis: 'kreis',
  'Kreisfreie Stadt': 'kreisfreie_stadt',
  'Amtsfreie Stadt': 'stadt',
  Stadt: 'stadt',
  'Amtsfreie Gemeinde': 'gemeinde',
  Gemeinde: 'gemeinde',
  Amt: 'amt',
  Kirchspielslandgemeinde: 'amt',
} as const;
const KEY_LENGTH = { kreis: 5, kreisfreie_stadt: 8, stadt: 8, gemeinde: 8, amt: 9 } as const;

/** Administrations: the tenants. */
export const organisations: ImportKind = {
  name: 'organisations',
  title,
  labels: { kind: 'Art', name: 'Name', district: 'Kreis', district_key: 'Kreisschlüssel', inhabitants: 'Einwohner', municipalities_served: 'Gemeinden' },
  forms: [
    formOf({
      title,
      columns: { schluessel: organisationKey, typ: oneOf(KINDS), name: text(120), kreis_schluessel: districtKey, anzahl_gemeinden: countOrNull, einwohner_zensus2022: countOrNull },
      fits: () => true,
      keyColumn: 'schluessel',
      merge: organisationsMerge,
      check: ({ schluessel, typ }) => (schluessel.length === KEY_LENGTH[typ] ? null : { column: 'schluessel', reason: `passt nicht zum Typ: ${KEY_LENGTH[typ]} Ziffern werden erwartet` }),
      toRow: (values) => ({
        id: newId(),
        key: values.schluessel,
        kind: values.typ,
        name: values.name,
        district: null,
        district_key: values.kreis_schluessel,
        inhabitants: values.einwohner_zensus2022,
        municipalities_served: values.anzahl_gemeinden,
      }),
      references: districtReferences,
    }),
  ],
};
