import { z } from 'zod';
import { route } from '../route.js';

/** This interface, described by its own contracts (OpenAPI 3.1). */
export const openApi = route({ method: 'GET', path: 'openapi.json', summary: 'Beschreibung dieser Schnittstelle', access: 'public', status: 200, response: z.looseObject({ openapi: z.string() }) });
