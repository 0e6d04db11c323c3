import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { portfolioChanges } from '#domain/changes/portfolio-changes.ts';
import { priceTagView } from '#views/changes/price-tag.ts';
import { scaleOf } from '#views/scale.ts';
import { formatterFor } from '#words/format.ts';
import { messagesFor } from '#words/messages.ts';
import { kaarnavesi, type Told } from '../sample-company/company.ts';

/** What a price tag says of actuals that were so and are so. */
function saidOf(language: string, was: Told['sales'], is: Told['sales']): string[] {
  const state = (sales: Told['sales']) => {
    const portfolio = kaarnavesi({ accounts: { mill: { name: 'Mill' } }, sales });
    return { portfolio, book: openBook(portfolio, '2026-09-18'), problems: [] };
  };
  const [before, after] = [state(was), state(is)];
  const words = {
    t: messagesFor(language),
    format: formatterFor(language, { code: 'EUR', decimals: 2 }, scaleOf(after.book)),
  };
  const states = { before: before.portfolio, after: after.portfolio };
  const { sentences } = priceTagView(portfolioChanges(before, after), [], states, words, []);
  return sentences.filter((sentence) => /^(?:Actuals|Toteumat): /.test(sentence));
}

test.each<[string, Told['sales'], Told['sales'], string[]]>([
  ['en', [['mill', '2026-08', 5]], [['mill', '2026-08', 6]], ['Actuals: 1 row changed.']],
  ['fi', [['mill', '2026-08', 5]], [['mill', '2026-08', 6]], ['Toteumat: 1 rivi muuttui.']],
  ['en', [['mill', '2026-08', 5]], [['mill', '2026-07', 5]], ['Actuals: 1 new row, 1 row gone.']],
  [
    'fi',
    [
      ['mill', '2026-08', 5],
      ['mill', '2026-06', 5],
    ],
    [['mill', '2026-08', 6]],
    ['Toteumat: 1 rivi muuttui, 1 rivi poistui.'],
  ],
  ['en', [['mill', '2026-08', 5]], [['mill', '2026-08', 5]], []],
])('price tag in %s, actuals %j and then %j: %j', (language, was, is, said) => {
  expect(saidOf(language, was, is)).toEqual(said);
});
