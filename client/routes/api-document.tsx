import { useQuery } from '@tanstack/react-query';
import { FieldTable, rowsOf, TypeName, type FieldRow } from '../features/document/fields.js';
import { documentOptions, type ApiDocument, type Operation } from '../features/document/queries.js';
import { fieldsOf, typeOf, type Schema } from '../features/document/schema-words.js';
import { t, type TextKey } from '../i18n/index.js';
import { Badge } from '../ui/badge.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import '../features/document/document.css';

/** `/api/docs`: the interface for people, made of the same document that machines read. */
export function Component() {
  const document = useQuery(documentOptions());
  return (
    <div className="page stack">
      <PageHeader title={t('document.title')}>
        <p className="measure">{t('document.intro')}</p>
        <p>
          <a href="/api/openapi.json">{t('document.machine')}</a>
        </p>
      </PageHeader>
      <QueryView query={document}>{(data) => <Document document={data} />}</QueryView>
    </div>
  );
}

interface Endpoint {
  method: string;
  path: string;
  operation: Operation;
}

function Document({ document }: { document: ApiDocument }) {
  const endpoints = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]): Endpoint => ({ method: method.toUpperCase(), path, operation })));
  const tags = [...new Set(endpoints.map(({ operation }) => operation.tags?.[0] ?? ''))].sort((one, other) => one.localeCompare(other));
  const schemas = Object.entries(document.components.schemas ?? {});
  return (
    <>
      {tags.map((tag) => (
        <section className="section" key={tag} aria-labelledby={`bereich-${tag}`}>
          <h2 id={`bereich-${tag}`}>
            <code>{tag}</code>
          </h2>
          {endpoints
            .filter(({ operation }) => (operation.tags?.[0] ?? '') === tag)
            .map((endpoint) => (
              <EndpointDetails key={`${endpoint.method} ${endpoint.path}`} {...endpoint} />
            ))}
        </section>
      ))}
      <section className="section" aria-labelledby="formen">
        <h2 id="formen">{t('document.schemas')}</h2>
        {schemas.map(([name, schema]) => (
          <SchemaDetails key={name} name={name} schema={schema} />
        ))}
      </section>
    </>
  );
}

function EndpointDetails({ method, path, operation }: Endpoint) {
  const rows = (operation.parameters ?? []).map((parameter): FieldRow => {
    const described = parameter.description ? { ...parameter.schema, description: parameter.description } : parameter.schema;
    return { name: parameter.name, place: t(`document.places.${parameter.in}` as TextKey), required: parameter.required ?? false, schema: described };
  });
  const body = operation.requestBody?.content['application/json']?.schema;
  const [status = '', answer] = Object.entries(operation.responses).find(([code]) => code !== 'default') ?? [];
  const response = answer?.content?.['application/json']?.schema;
  return (
    <details className="api-endpoint">
      <summary>
        <Badge tone={method === 'GET' ? 'neutral' : 'accent'}>{method}</Badge> <code>{path}</code> <span>{operation.summary}</span>
        {!operation.security?.length && <span className="muted small"> {t('document.public')}</span>}
      </summary>
      {rows.length > 0 && <FieldTable label={t('document.parameters')} rows={rows} />}
      {body && <Part title={t('document.body')} schema={body} />}
      {response ? <Part title={t('document.answer', { status })} schema={response} /> : <p>{t('document.noAnswer', { status })}</p>}
    </details>
  );
}

function Part({ title, schema }: { title: string; schema: Schema }) {
  return (
    <>
      <p>
        {title}: <TypeName schema={schema} />
      </p>
      {fieldsOf(schema) && <FieldTable label={title} rows={rowsOf(schema)} />}
    </>
  );
}

function SchemaDetails({ name, schema }: { name: string; schema: Schema }) {
  return (
    <div className="api-schema">
      <h3 id={name} tabIndex={-1}>
        <code>{name}</code>
      </h3>
      {schema.description && <p>{schema.description}</p>}
      {fieldsOf(schema) ? <FieldTable label={name} rows={rowsOf(schema)} /> : <code className="api-type">{typeOf(schema)}</code>}
    </div>
  );
}
