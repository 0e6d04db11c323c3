import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Share } from '#domain/budget/comparison.ts';
import type { PlanRuleId } from '#domain/checks/plan-rules.ts';
import { isBeyond } from '#domain/money/percent.ts';
import { formatterFor } from '#words/format.ts';
import { messagesFor } from '#words/messages.ts';

const EUR = { code: 'EUR', decimals: 2 };
const format = { en: formatterFor('en', EUR, 'thousand'), fi: formatterFor('fi', EUR, 'thousand') };

/** What a rule says of some facts, its hard spaces as plain ones. */
function said(language: 'en' | 'fi', rule: PlanRuleId, facts: object): string {
  const { what } = messagesFor(language).planProblems[rule];
  return what({ facts: facts as never }, format[language]).replaceAll('\u00a0', ' ');
}

const quarter = '2026-Q3';

test.each<[PlanRuleId, object, string, string]>([
  [
    'gap-over-threshold',
    { quarter, gap: -8_001, target: 100_000, limit: 8, of: 'account' },
    'Q3 plans are €80 below the target (−8.001%). The limit is −8%.',
    'Q3:n suunnitelmat ovat 80 € alle tavoitteen (−8,001 %). Raja on −8 %.',
  ],
  [
    'gap-over-threshold',
    { quarter, gap: -825_100, target: 10_000_000, limit: 8.25, of: 'account' },
    'Q3 plans are €8k below the target (−8.251%). The limit is −8.25%.',
    'Q3:n suunnitelmat ovat 8 t€ alle tavoitteen (−8,251 %). Raja on −8,25 %.',
  ],
  [
    'gap-over-threshold',
    { quarter, gap: -834_100, target: 10_000_000, limit: 8.34, of: 'account' },
    'Q3 plans are €8k below the target (−8.341%). The limit is −8.34%.',
    'Q3:n suunnitelmat ovat 8 t€ alle tavoitteen (−8,341 %). Raja on −8,34 %.',
  ],
  [
    'forecast-falling',
    { quarter, from: 10_000_000, to: 8_000_000, isTwice: false, limit: 10 },
    'The forecast of Q3 fell from €100k to €80k. The limit is −10%.',
    'Kvartaalin Q3 ennuste oli 100 t€ ja on nyt 80 t€. Raja on −10 %.',
  ],
  [
    'forecast-falling',
    { quarter, from: 10_000_000, to: 8_999_000, change: -1_001_000, isTwice: false, limit: 10 },
    'The forecast of Q3 fell from €100k to €90k (−10.01%). The limit is −10%.',
    'Kvartaalin Q3 ennuste oli 100 t€ ja on nyt 90 t€ (−10,01 %). Raja on −10 %.',
  ],
  [
    'deviation-uncommented',
    { quarter, measure: 'forecast', difference: 1_000_400, budget: 10_000_000, limit: 10 },
    'Q3 forecast is €10k above the budget (+10.004%) and nobody has said why.',
    'Q3:n ennuste on 10 t€ yli budjetin (+10,004 %), eikä syytä ole kirjattu.',
  ],
  [
    'capacity-exceeded',
    { unit: 'Process Industry', quarter, needs: 20.04, function: 'sales', has: 20 },
    'Process Industry: Q3 actions take 20.04 working days of sales, and there are 20.',
    'Process Industry, myynti: Q3:n toimenpiteet vievät 20,04 työpäivää, käytettävissä on 20.',
  ],
  [
    'capacity-exceeded',
    { unit: 'Process Industry', quarter, needs: 20.25, function: 'sales', has: 20.2 },
    'Process Industry: Q3 actions take 20.25 working days of sales, and there are 20.2.',
    'Process Industry, myynti: Q3:n toimenpiteet vievät 20,25 työpäivää, käytettävissä on 20,2.',
  ],
])('%s: what is just past its limit does not read as the limit: %j', (rule, facts, en, fi) => {
  expect(said('en', rule, facts)).toBe(en);
  expect(said('fi', rule, facts)).toBe(fi);
});

test('what is well past its limit keeps its one decimal', () => {
  const facts = { quarter, gap: -9_100, target: 100_000, limit: 8, of: 'account' };
  expect(said('en', 'gap-over-threshold', facts)).toBe('Q3 plans are €91 below the target (−9.1%). The limit is −8%.');
});

test('whatever the limit and the sum, a share that is past it reads as more, and one within it as at most as much', () => {
  const read = (text: string) => Number(text.replace('−', '-').replace('%', ''));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000_000 }),
      fc.integer({ min: 0, max: 2_000 }).map((tenths) => tenths / 10),
      fc.integer({ min: -2, max: 2 }),
      (whole, limit, off) => {
        const part = Math.floor((whole * limit) / 100) + off;
        const isPast = part > 0 && isBeyond(part, whole, limit);
        const shown = read(format.en.signedPercent(Share.of(-part, whole), limit));
        expect(isPast ? -shown > limit : part < 0 || -shown <= limit).toBe(true);
        expect(Math.abs(read(format.en.percentage(-limit)))).toBe(limit);
      },
    ),
  );
});
