import { z } from 'zod';
import { route } from '../route.js';

export const PAGE_NAMES = ['barrierefreiheit', 'datenschutz', 'impressum', 'hilfe', 'kontakt', 'moderation'] as const;
export const PageName = z.enum(PAGE_NAMES);

/** A page of the operator as Markdown: their own file in the data folder, else the text we ship. */
export const read = route({
  method: 'GET',
  path: 'pages/:name',
  summary: 'Rechtliche Seite, Hilfe oder Kontakt',
  access: 'public',
  status: 200,
  params: z.strictObject({ name: PageName }),
  response: z.object({ name: PageName, text: z.string(), operator: z.boolean() }).meta({ id: 'OperatorPage' }),
});
