import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Selectors of the parts of the page to look at. */
interface Part {
  only?: string[];
  without?: string[];
}

type Results = Pick<axeCore.AxeResults, 'violations' | 'incomplete'>;

/** All rules on what the page shows now; returns what is wrong, in words that name the element. */
export const axe = (page: Page, part: Part = {}): Promise<string[]> => scan(page, { runOnly: { type: 'tag', values: TAGS } }, part);

/** Only what theme and width can change: contrast and the size of targets. */
export const axeLook = (page: Page, part: Part = {}): Promise<string[]> => scan(page, { runOnly: { type: 'rule', values: ['color-contrast', 'target-size'] } }, part);

async function scan(page: Page, options: axeCore.RunOptions, { only = ['html'], without = [] }: Part): Promise<string[]> {
  await page.evaluate(SOURCE);
  const results = await page.evaluate(
    async ([given, include, exclude]): Promise<Results> => {
      const { violations, incomplete } = await (window as unknown as { axe: typeof axeCore }).axe.run({ include, exclude }, given);
      return { violations, incomplete };
    },
    [options, only.map((selector) => [selector]), without.map((selector) => [selector])] as const,
  );
  // What axe cannot see through (text over images, covered text) it only calls incomplete: invisible text hides there.
  const unclear = results.incomplete.filter(({ id }) => id === 'color-contrast').flatMap(({ nodes }) => nodes);
  const words = (id: string, node: axeCore.NodeResult): string => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 160)} (${reasonOf(node)})`;
  const wrong = results.violations.flatMap(({ id, nodes }) => nodes.map((node) => words(id, node)));
  for (const node of unclear) if (!(await clearUncovered(page, node.target.map(String)))) wrong.push(words('color-contrast', node));
  return wrong;
}

/**
 * A second look at text that something floats over (the bar of news, an open menu, the goals at the foot of a phone): the
 * same rule with what covers it taken away, as one sees it after scrolling or closing. False where it stays unclear or fails.
 */
const clearUncovered = (page: Page, target: string[]): Promise<boolean> =>
  page.evaluate(async (selectors) => {
    const element = selectors.length === 1 ? document.querySelector<HTMLElement>(selectors[0] ?? '') : null;
    if (!element) return false;
    const before = [window.scrollX, window.scrollY] as const;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const covers = new Set<HTMLElement>();
    for (const box of element.getClientRects()) {
      for (let across = 0; across <= 8; across += 1) {
        for (const down of [0.05, 0.5, 0.95]) {
          for (const other of document.elementsFromPoint(box.left + (box.width * across) / 8, box.top + box.height * down)) {
            if (other === element || element.contains(other) || other.contains(element)) break;
            if (other instanceof HTMLElement) covers.add(other);
          }
        }
      }
    }
    const styles = [...covers].map((cover) => [cover, cover.style.visibility] as const);
    for (const cover of covers) cover.style.visibility = 'hidden';
    const { violations, incomplete } = await (window as unknown as { axe: typeof axeCore }).axe.run(element, { runOnly: { type: 'rule', values: ['color-contrast'] } });
    for (const [cover, visibility] of styles) cover.style.visibility = visibility;
    window.scrollTo(...before);
    return violations.length + incomplete.length === 0;
  }, target);

const reasonOf = (node: axeCore.NodeResult): string => [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ');

/** What sticks out to the side, as words; empty where nothing has to be scrolled sideways. */
export const reflowProblems = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1).map((element) => element.outerHTML.slice(0, 120));
    return [`${scrollWidth} px of content in ${clientWidth} px`, ...wide.slice(0, 5)];
  });

/** What is wrong with the frame of the page: language, title, headings, landmarks. */
export const structureProblems = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const problems: string[] = [];
    const count = (selector: string): number => document.querySelectorAll(selector).length;
    const say = (wrong: boolean, text: string): void => void (wrong && problems.push(text));
    say(document.documentElement.lang !== 'de', `language is "${document.documentElement.lang}"`);
    say(!/^(Fahrwasser|.+ – Fahrwasser)$/.test(document.title), `title is "${document.title}"`);
    say(count('h1') !== 1, `${count('h1')} h1`);
    say(count('main') !== 1, `${count('main')} main`);
    say(count('#app > * > header, #app > header') !== 1, 'no single banner');
    say(count('footer nav') !== 1, 'no single footer with its links');
    const levels = [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].map((heading) => Number(heading.tagName[1]));
    levels.forEach((level, index) => say(index > 0 && level > (levels[index - 1] ?? 0) + 1, `h${levels[index - 1]} is followed by h${level}`));
    return problems;
  });

/**
 * The gate: all rules in light, then contrast and targets in dark and at 320 px, where nothing may have to be scrolled
 * sideways. Raises with everything that is wrong. `only` narrows what axe looks at; say why.
 */
export async function expectAccessible(page: Page, only?: string[]): Promise<void> {
  const part = only ? { only } : {};
  const wrong: string[] = [];
  const note = (where: string, found: string[]): void => void wrong.push(...found.map((text) => `${where}: ${text}`));
  note('structure', await structureProblems(page));
  // From the top: text that happens to lie under the fixed header counts as covered.
  await page.evaluate(() => window.scrollTo(0, 0));
  note('light', await axe(page, part));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForFunction(() => document.documentElement.dataset.kernTheme === 'dark');
  note('dark', await axeLook(page, part));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.waitForFunction(() => document.documentElement.dataset.kernTheme === 'light');
  const wide = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  // Open lists take a moment to follow; what still sticks out then is named.
  await page.waitForFunction(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth, undefined, { timeout: 2_000 }).catch(() => undefined);
  note('320 px', await reflowProblems(page));
  // As tall as the page: what scrolls beneath the fixed bars is not hidden by them.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 320, height });
  // Tables and code scroll inside themselves: what is scrolled out of sight there axe takes for covered. At full width they are checked.
  note('320 px', await axeLook(page, { ...part, without: ['.table-scroller table', 'pre'] }));
  if (wide) await page.setViewportSize(wide);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}
