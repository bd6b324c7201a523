import { administrationReferences, municipalitiesMerge } from '../../organisations/organisations.face.js';
import { formOf, type ImportKind } from '../import-kind.js';
import { ags, amtKeyOrNull, countOrNull, districtKey, oneOf, postCodeOrNull, text } from '../reading/cells.js';

const title = 'Gemeinden';

const KINDS = { 'Kreisfreie Stadt': 'kreisfreie_stadt', Stadt: 'stadt', 'Kreisangehörige Gemeinde': 'gemeinde', Gemeinde: 'gemeinde' } as const;
const STATUS = { kreisfrei: 'own', amtsfrei: 'own', amtsangehörig: 'amt' } as const;

/** Municipalities, each served by its Amt or by its own administration. */
export const municipalities: ImportKind = {
  name: 'municipalities',
  title,
  labels: {
    name: 'Name',
    official_name: 'Amtlicher Name',
    kind: 'Art',
    district_key: 'Kreisschlüssel',
    district: 'Kreis',
    organisation_id: 'Verwaltung',
    inhabitants: 'Einwohner',
    post_code: 'Postleitzahl',
  },
  forms: [
    formOf({
      title,
      columns: {
        ags,
        name: text(120),
        name_amtlich: text(120),
        gemeindetyp: oneOf(KINDS),
        kreis_schluessel: districtKey,
        kreis_name: text(120),
        status: oneOf(STATUS),
        amt_ars: amtKeyOrNull,
        einwohner_zensus2022: countOrNull,
        plz: postCodeOrNull,
      },
      fits: () => true,
      keyColumn: 'ags',
      merge: municipalitiesMerge,
      check: ({ status, amt_ars }) => (status === 'amt' && amt_ars === null ? { column: 'amt_ars', reason: 'ist leer, obwohl die Gemeinde amtsangehörig ist' } : null),
      toRow: (values) => ({
        ags: values.ags,
        name: values.name,
        official_name: values.name_amtlich,
        kind: values.gemeindetyp,
        district_key: values.kreis_schluessel,
        district: values.kreis_name,
        organisation_id: null,
        inhabitants: values.einwohner_zensus2022,
        post_code: values.plz,
        organisation_key: values.status === 'amt' ? values.amt_ars : values.ags,
        organisation_column: values.status === 'amt' ? 'amt_ars' : 'ags',
      }),
      references: administrationReferences,
    }),
  ],
};
