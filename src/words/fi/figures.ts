import type { en } from '../en/index.ts';

const COUNTS = [
  'nolla',
  'yksi',
  'kaksi',
  'kolme',
  'neljä',
  'viisi',
  'kuusi',
  'seitsemän',
  'kahdeksan',
  'yhdeksän',
  'kymmenen',
];
const GENITIVES = [
  'nollan',
  'yhden',
  'kahden',
  'kolmen',
  'neljän',
  'viiden',
  'kuuden',
  'seitsemän',
  'kahdeksan',
  'yhdeksän',
  'kymmenen',
];
const NAMES = {
  line: ['rivi', 'riviä', 'rivin'],
  segment: ['asiakasluokka', 'asiakasluokkaa', 'asiakasluokan'],
} as const;

export const figures: typeof en.figures = {
  caption: (of, unit) => `${of}: myynti kvartaaleittain, ${unit}`,
  quarter: 'Kvartaali',
  note: (toDate, quarter) =>
    `Ero = budjetti − tavoite. Täysi on toteuma, viivoitettu ennuste, ääriviiva budjetti; paksu viiva tavoite.${toDate === undefined ? '' : ` ${quarter}:n toteuma on kertynyt ${toDate} mennessä.`}`,
  budgetOf: (of, quarter, parts, kind) =>
    `${of}, budjetti ${quarter}, ${COUNTS[parts] ?? parts} ${NAMES[kind][parts === 1 ? 0 : 1]}`,
  sumIs: (text, parts, kind) => `${text} on ${GENITIVES[parts] ?? `${parts}:n`} ${NAMES[kind][2]} summa.`,
  close: 'Sulje',
  part: 'Osa',
  confidence: 'Varmuus',
  amount: 'Budjetti',
  allQuarters: (count) => `Kaikki ${count} kvartaalia`,
  empty: 'Ei vielä lukuja.',
  emptyText: 'Tavoitteet, budjettirivit, ennusteet ja tuotu myynti näkyvät tässä kvartaaleittain.',
};
