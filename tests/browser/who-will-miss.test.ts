import { expect, inject, test } from 'vitest';
import { chromiumHere } from './chromium.ts';

const address = inject('address');
const browser = chromiumHere();

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** What a reader sees before scrolling: the lines of text of an element that lie whole in the first screen. */
async function firstScreen(page: string, viewport: typeof WIDE) {
  const tab = await browser.newPage({ viewport });
  await tab.goto(address + page);
  // What is looked at is the page as it stands, in its own letters.
  await tab.evaluate(() => document.fonts.ready);
  const seen = await tab.evaluate((height) => {
    const isSeen = (element: Element) => {
      const { bottom, width } = element.getBoundingClientRect();
      return width > 0 && bottom <= height;
    };
    const wordsOf = (element: Element) => (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim();
    return {
      lede: [...document.querySelectorAll('.lede')].filter(isSeen).map(wordsOf).join(),
      rows: [...document.querySelectorAll('table.who')][0]
        ? [...document.querySelectorAll<HTMLTableRowElement>('table.who tbody tr')].filter(isSeen).map((row) => ({
            text: wordsOf(row),
            pace: [...row.querySelectorAll('svg.pace :is(.asked, .asked-budget)')].some(isSeen),
          }))
        : [],
    };
  }, viewport.height);
  await tab.close();
  return seen;
}

/** The five largest misses of the demo, with what is done next. */
const LARGEST = [
  [{ en: 'Growth accounts', fi: 'Kasvuasiakkaat' }, '−78'],
  ['Meritar Foods', '−72', 'Juurisyyraportti pesukierron seisokeista', 'S. Rintala'],
  ['Havulinna Paper', '−65', 'Meet the CFO: payback of the closed loop', 'P. Salmela'],
  ['Data-centre cooling', '−47', 'E. Kurki'],
  ['Lainetar Shipyard', '−35', 'Benchmark of water cost per dock day', 'S. Rintala'],
];

// R86 of .github/requirements.md: the first screen answers before history does.
test.each([
  ['', 'en', WIDE],
  ['', 'en', PHONE],
  ['fi/', 'fi', WIDE],
  ['fi/', 'fi', PHONE],
] as const)(
  'the first screen of /%s (%s) says who will miss, how far they are and what is next: %o',
  async (page, language, viewport) => {
    const { lede, rows } = await firstScreen(page, viewport);
    expect(lede.replaceAll('\u00a0', ' ')).toContain(language === 'en' ? '€291k short' : '291 t€ alle');
    const largest = rows.slice(0, LARGEST.length);
    for (const [at, words] of LARGEST.entries())
      for (const word of words)
        expect(largest[at]?.text ?? `row ${at + 1} is not in the first screen`).toContain(
          typeof word === 'string' ? word : word[language],
        );
    expect(largest.map(({ pace }) => pace)).toEqual([false, true, true, true, true]);
    expect(largest[0]?.text).toContain(language === 'en' ? 'No action' : 'Ei toimenpidettä');
    if (viewport === PHONE) return;
    expect(rows.at(-1)?.text).toMatch(/3[,\s]400 3[,\s]109 −291/);
    // Why, in the words of whoever keeps the plan; and where a warning asks for a word that nobody wrote.
    expect(largest[1]?.text).toContain('Tavoitteessa on linjojen 1 ja 2 kierto, jonka tehdas siirsi vuoteen 2027.');
    expect(largest[1]?.text).toContain(language === 'en' ? 'Slip of 32: no reason.' : 'Jäänyt 32: syy auki.');
    expect(largest[0]?.text).toContain(language === 'en' ? 'Nobody has said why.' : 'Syytä ei ole kerrottu.');
  },
);
