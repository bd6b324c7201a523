import { queryOptions } from '@tanstack/react-query';
import { openApi } from '../../../shared/document/contract.js';
import { call } from '../../lib/api.js';
import type { Schema } from './schema-words.js';

export interface Operation {
  summary?: string;
  tags?: string[];
  security?: unknown[];
  parameters?: { name: string; in: 'path' | 'query' | 'header'; required?: boolean; schema: Schema; description?: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

/** The OpenAPI document, as far as the page reads it. */
export interface ApiDocument {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas?: Record<string, Schema> };
}

export const documentOptions = () =>
  queryOptions({ queryKey: ['document'], queryFn: async ({ signal }) => (await call(openApi, undefined, { signal })) as unknown as ApiDocument, staleTime: 10 * 60_000 });
