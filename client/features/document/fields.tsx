import { t } from '../../i18n/index.js';
import { TableScroller } from '../../ui/table-scroller.js';
import { boundsOf, componentOf, fieldsOf, typeOf, type Schema } from './schema-words.js';

export interface FieldRow {
  name: string;
  place?: string;
  required: boolean;
  schema: Schema;
}

/** The fields of an object as rows. */
export const rowsOf = (schema: Schema): FieldRow[] =>
  Object.entries(fieldsOf(schema)?.properties ?? {}).map(([name, field]) => ({ name, schema: field, required: fieldsOf(schema)?.required?.includes(name) ?? false }));

/** A type in one line; what is described elsewhere on the page is a link there. */
export function TypeName({ schema }: { schema: Schema }) {
  const component = componentOf(schema) ?? (schema.items ? componentOf(schema.items) : null);
  const words = <code>{typeOf(schema)}</code>;
  return component ? <a href={`#${component}`}>{words}</a> : words;
}

/** Fields with type, bounds and whether they may be left out. */
export function FieldTable({ label, rows }: { label: string; rows: FieldRow[] }) {
  const places = rows.some((row) => row.place);
  return (
    <TableScroller label={label}>
      <table className="api-fields">
        <thead>
          <tr>
            <th scope="col">{t('document.field')}</th>
            {places && <th scope="col">{t('document.place')}</th>}
            <th scope="col">{t('document.type')}</th>
            <th scope="col">{t('document.bounds')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, place, required, schema }) => (
            <tr key={`${place ?? ''} ${name}`}>
              <th scope="row">
                <code>{name}</code>
                {!required && <span className="muted small"> {t('document.optional')}</span>}
              </th>
              {places && <td>{place}</td>}
              <td>
                <TypeName schema={schema} />
              </td>
              <td>
                {boundsOf(schema)}
                {schema.description && <span className="small"> {schema.description}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}
