import type { Page } from 'playwright-core';
import { readPdf, type PrintedRun } from '../../pdf.ts';
import type { Look } from '../look.ts';
import { cutOff } from './printed-words.ts';

/** So far above the lower edge stands the running footer, in points. */
const FOOTER = 52;

const plain = (text: string) => text.replace(/\s+/g, '');

/** The last line of a sheet above its footer, as it is read. */
function lastLine(runs: readonly PrintedRun[]): string {
  const body = runs.filter(({ y }) => y > FOOTER);
  const lowest = Math.min(...body.map(({ y }) => y));
  return body
    .filter(({ y }) => y < lowest + 2)
    .sort((a, b) => a.x - b.x)
    .map(({ text }) => text)
    .join(' ');
}

/** What heads something: titles of sections, of parts and of tables, and the last line of a table's headings. */
function headsOf(tab: Page): Promise<string[]> {
  return tab.evaluate(() => {
    const seen = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0;
    const text = (element: Element) => {
      const copy = element.cloneNode(true) as Element;
      for (const unseen of copy.querySelectorAll('.no-print, .visually-hidden, .v')) unseen.remove();
      return copy.textContent ?? '';
    };
    return [
      ...[...document.querySelectorAll('main :is(h1, h2, h3, h4, caption)')].filter(seen).map(text),
      ...[...document.querySelectorAll('main :is(.section-header, .D, thead tr:last-child)')].filter(seen).map(text),
    ];
  });
}

/** Lists of contents, and the account below an action, say what headings say and head nothing. */
const SAYS_A_HEADING = 'main nav a, main .booklet-contents a, main th > b ~ a:is(.quiet-link, .q)';

/** While a page is printed, what says a heading and is none has a sign more. */
function signContents(tab: Page, isSigned: boolean): Promise<void> {
  return tab.evaluate(
    ([links, isSigned]) => {
      for (const link of document.querySelectorAll(links))
        if (isSigned) link.append(' ·');
        else link.lastChild?.remove();
    },
    [SAYS_A_HEADING, isSigned] as const,
  );
}

/** A page is printed once, whatever is looked at on its sheets. */
export const SHEETS: Look = {
  says: 'has no sheet that ends with a heading of the next, nothing cut off, and its fonts embedded whole',
  at: 'paper',
  async faults({ tab }) {
    const heads = new Set((await headsOf(tab)).map(plain).filter((head) => head !== ''));
    await signContents(tab, true);
    const pdf = await readPdf(await tab.pdf({ preferCSSPageSize: true }));
    await signContents(tab, false);
    const ends = pdf.sheets.slice(0, -1).map(({ runs }) => lastLine(runs));
    const fonts = pdf.fonts.map(({ name, isType3 }) => ({ name: name.replace(/^[A-Z]{6}\+/, ''), isType3 }));
    return [
      ...(await cutOff(tab, pdf)),
      ...ends.filter((line) => heads.has(plain(line))).map((line) => `a sheet ends with "${line}"`),
      ...pdf.sheets.flatMap(({ outside }) => outside.map((what) => `out of its sheet: ${JSON.stringify(what)}`)),
      ...fonts.filter(({ isType3 }) => isType3).map(({ name }) => `${name} is embedded as drawings`),
      ...fonts.filter(({ name }) => !/^Source(Sans3|Serif4|CodePro)/.test(name)).map(({ name }) => `is set in ${name}`),
    ];
  },
};
