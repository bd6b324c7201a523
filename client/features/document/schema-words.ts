/** The part of a JSON Schema (2020-12) that our document uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  prefixItems?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  default?: unknown;
  description?: string;
}

/** Name of the component a reference leads to, or null. */
export const componentOf = (schema: Schema): string | null => schema.$ref?.split('/').at(-1) ?? null;

/** A schema in one line, as a programmer reads types: `string`, `"new" | "open"`, `Post[]`, `{ … }`. */
export function typeOf(schema: Schema): string {
  const component = componentOf(schema);
  if (component) return component;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const parts = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (parts) return [...new Set(parts.map(typeOf))].join(schema.allOf ? ' & ' : ' | ');
  if (schema.prefixItems) return `[${schema.prefixItems.map(typeOf).join(', ')}]`;
  if (schema.items) return `${/[ |&]/.test(typeOf(schema.items)) ? `(${typeOf(schema.items)})` : typeOf(schema.items)}[]`;
  if (schema.properties) return '{ … }';
  if (Array.isArray(schema.type)) return schema.type.join(' | ');
  return schema.format ? `${schema.type ?? 'string'} (${schema.format})` : (schema.type ?? 'unknown');
}

/** The bounds of a value in words that need no translation: `10–200`, `≤ 5`. Empty where there are none. */
export function boundsOf(schema: Schema): string {
  const [least, most] = [schema.minLength ?? schema.minimum ?? schema.minItems, schema.maxLength ?? schema.maximum ?? schema.maxItems];
  // What every integer of JavaScript fits into is no bound.
  const low = least !== undefined && least > Number.MIN_SAFE_INTEGER ? least : undefined;
  const high = most !== undefined && most < Number.MAX_SAFE_INTEGER ? most : undefined;
  if (low !== undefined && high !== undefined) return low === high ? String(low) : `${low}–${high}`;
  if (low !== undefined) return `≥ ${low}`;
  return high === undefined ? '' : `≤ ${high}`;
}

/** The object behind a schema whose fields can be listed: itself, or the rows of a list. */
export function fieldsOf(schema: Schema): Schema | null {
  if (schema.properties) return schema;
  if (schema.items) return fieldsOf(schema.items);
  return null;
}
