import type { Marked } from '../../../shared/search/contract.js';
import type { Found } from '../../platform/search/searcher.js';
import { plainTextOf } from '../../threads/threads.face.js';

const SNIPPET_LENGTH = 200;

/** The place that contains most of what was asked for; where several do, the earlier text. */
export function bestSnippet(texts: readonly string[], found: Found): Marked {
  let best: { snippet: Marked; words: number } | null = null;
  for (const text of texts) {
    const snippet = found.snippet(plainTextOf(text), SNIPPET_LENGTH);
    const words = new Set(snippet.marks.map(([start, length]) => snippet.text.slice(start, start + length).toLowerCase())).size;
    if (!best || words > best.words) best = { snippet, words };
  }
  return best?.snippet ?? { text: '', marks: [] };
}
