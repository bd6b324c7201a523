/** What other features may use of the catalogue. */
export { componentsOptions, serviceChoicesOptions, serviceOptions, servicesOptions } from './queries.js';
export { entryLabel, offeredEntries } from './entries.js';
export { EntryArticle } from './entry-article.js';
export { RetiredNote } from './retired-note.js';
export { refreshCatalogue, useCatalogueNews } from './catalogue-news.js';
export { serviceOptionsOf } from './service-options.js';
