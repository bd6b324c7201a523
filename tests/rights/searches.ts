import type { SearchPage, Similar, Suggestions } from '../search/asking.js';
import { ask } from './ask.js';
import type { Visitor } from './crawl.js';

const swapped = (token: string): string => `${token.slice(0, 8)}${token[9] ?? ''}${token[8] ?? ''}${token.slice(10)}`;

const parameter = (text: string): string => encodeURIComponent(text);

/** Every address that searches for these tokens, and for what they have in common. */
export function searchPaths(route: 'search' | 'search/suggestions' | 'search/similar', tokens: Iterable<string>, filters: readonly string[]): string[] {
  const words = ['kanarie', 'Vermerk', 'kanrie', ...tokens];
  if (route === 'search') return [...words.map((q) => `search?limit=2&q=${parameter(q)}`), ...filters.flatMap((filter) => [`search?limit=100&q=Vermerk${filter}`, `search?limit=100&q=kanarie${filter}`])];
  return words.map((word) => `${route}?${route === 'search/similar' ? 'title' : 'q'}=${parameter(word)}`);
}

/** Whatever a visitor learns of a token by searching for it: hits, figures, values to narrow by, suggestions, similar questions. */
export async function learnedOf(visitor: Visitor, token: string): Promise<string[]> {
  const learned: string[] = [];
  // As it is, not to the end, mistyped.
  for (const word of [token, token.slice(0, -4), swapped(token)]) {
    const page = (await ask(visitor, 'GET', `search?q=${parameter(word)}`)).body as SearchPage;
    const counted = Object.entries(page.facets).flatMap(([facet, values]) => values.filter(({ count }) => count > 0).map(({ value }) => `${facet} ${value}`));
    learned.push(...page.items.map(({ id }) => `${word}: hit ${id}`), ...counted.map((value) => `${word}: ${value}`), ...(page.total > 0 || page.more ? [`${word}: ${page.total} in all`] : []));
    const few = (await ask(visitor, 'GET', `search/suggestions?q=${parameter(word)}`)).body as Suggestions;
    learned.push(...few.groups.flatMap(({ items }) => items.map(({ id }) => `${word}: suggested ${id}`)));
    const alike = (await ask(visitor, 'GET', `search/similar?title=${parameter(word)}`)).body as Similar;
    learned.push(...[...alike.threads, ...alike.services, ...alike.experiences].map(({ id }) => `${word}: similar ${id}`));
  }
  return learned;
}
