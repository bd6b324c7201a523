const ENOUGH = 220;

/** The first sentences of an explanation, as many as are read in passing; always at least one. */
export function shortExplanation(explanation: string): string {
  const sentences = explanation.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  let short = sentences[0] ?? '';
  for (const sentence of sentences.slice(1)) {
    if (short.length + 1 + sentence.length > ENOUGH) break;
    short += ` ${sentence}`;
  }
  return short;
}
