import { bundlesMerge, followBundles, serviceIdOf } from '../../catalogue/catalogue.face.js';
import { formOf, type ImportKind } from '../import-kind.js';
import { ozgId, text, textOrNull, typesOrNull } from '../reading/cells.js';

const title = 'OZG-Leistungen';

/** OZG-Leistungen; each gets an online service. */
export const bundles: ImportKind = {
  name: 'bundles',
  title,
  labels: { name: 'Name', topic_field: 'Themenfeld', situation: 'Lage', typing: 'Typisierung' },
  forms: [
    formOf({
      title,
      columns: { ozg_id: ozgId, name: text(300), themenfeld: textOrNull(200), lage: textOrNull(200), leika_typen: typesOrNull },
      fits: () => true,
      keyColumn: 'ozg_id',
      merge: bundlesMerge,
      toRow: (values) => ({
        ozg_id: values.ozg_id,
        name: values.name,
        topic_field: values.themenfeld,
        situation: values.lage,
        typing: values.leika_typen,
        service_id: serviceIdOf(values.ozg_id),
      }),
      follow: followBundles,
    }),
  ],
};
