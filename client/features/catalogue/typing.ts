import type { TypingCount } from '../../../shared/catalogue/contract.js';

/** Who regulates and executes, as the types of the catalogue mean it. */
export type Duty = 'federal' | 'delegated' | 'land' | 'municipal' | 'unclear';

const DUTY_OF: Readonly<Record<string, Duty>> = { '1': 'federal', '2': 'delegated', '3': 'delegated', '2/3': 'delegated', '4': 'land', '5': 'municipal' };

/** *Typ 2/3* means *the Bund regulates, Land or Kommune executes*; other types say nothing for certain. */
export const dutyOf = (type: string): Duty => DUTY_OF[type] ?? 'unclear';

/** How many single services there are of each duty, what concerns a Kommune most first. */
export function dutiesOf(typing: readonly TypingCount[]): { duty: Duty; count: number }[] {
  return (['municipal', 'delegated', 'land', 'federal', 'unclear'] as const)
    .map((duty) => ({ duty, count: typing.filter(({ type }) => dutyOf(type) === duty).reduce((sum, { count }) => sum + count, 0) }))
    .filter(({ count }) => count > 0);
}
