import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addMonths } from '#domain/calendar/dates.ts';
import { addQuarters } from '#domain/calendar/quarters.ts';

/** The day that a generated portfolio speaks of. */
export const BENCH_AS_OF = '2026-09-18';

const PEOPLE = 10;
const ACTIONS = 12;
const QUARTERS = 12;
const FIRST_QUARTER = '2025-Q1';
const SELLERS = 40;
// Names as they are, so that a search has what it finds hard: many that begin alike, and titles that are compounds.
const FIRST_NAMES =
  'Aino Anna Antti Ari Eero Eeva Elina Erkki Esa Hanna Heli Henri Ilkka Jaana Jari Johanna Juha Kaisa Kari Katri Laura Liisa Marja Matti Mika Mikko Minna Niina Olli Outi Pekka Petri Pirjo Raimo Riitta Sami Sanna Sari Teemu Tiina Timo Tuula Ville'.split(
    ' ',
  );
const NAME_STEMS =
  'Mäki Virta Lahti Koski Korpi Niemi Heikki Kangas Ranta Järvi Lehto Salo Laine Laakso Häkki Seppä Tammi Haapa Pelto Saari Lampi Hirvi Joki Kivi Suo Harju Kallio Vuori Metsä Honka Kuusi Leppä Paju Hieta Aalto Ahti Ilves Karhu Susi Kettu'.split(
    ' ',
  );
const NAME_ENDS = ['', 'nen', 'la', 'maa', 'salo', 'ranta', 'oja'];
const TITLES = [
  'Toimitusjohtaja',
  'Hankintajohtaja',
  'Tuotantopäällikkö',
  'Kunnossapitoinsinööri',
  'Talousjohtaja',
  'Ympäristöpäällikkö',
  'Plant director',
  'Purchasing manager',
  'Process engineer',
  'Quality manager',
];

/**
 * Quarters that are over on that day, the oldest first: `writeReviews` reviews them, and `rulla seal` may close them.
 */
export const SEALED_QUARTERS: readonly string[] = ['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2'];

/**
 * Writes a content folder of so many account plans: 10 people, 12 actions, 12 quarters of budget lines and a page of
 * text each. The same numbers give the same bytes. Comes back with the accounts' ids.
 */
export async function writePortfolio(folder: string, plans: number, people = PEOPLE): Promise<string[]> {
  const ids = Array.from({ length: plans }, (_, at) => `customer-${String(at).padStart(5, '0')}`);
  for (const name of ['segments', 'team', 'accounts', 'actuals'])
    await mkdir(path.join(folder, name), { recursive: true });
  await writeFile(path.join(folder, 'company.yaml'), COMPANY);
  await writeFile(
    path.join(folder, 'segments', 'key.yaml'),
    'name: Key accounts\ncode: A\norder: 1\nplanType: account\n',
  );
  await writeFile(
    path.join(folder, 'team', 'sales.yaml'),
    `name: Sales\npeople:\n${Array.from({ length: SELLERS }, (_, at) => `  - { id: seller-${at}, name: Seller ${at}, functions: [sales] }`).join('\n')}\n`,
  );
  await Promise.all(ids.map((id, at) => writeFile(path.join(folder, 'accounts', `${id}.mdx`), plan(at, people))));
  const months = Array.from({ length: 20 }, (_, at) => addMonths('2025-01', at));
  const rows = ids.flatMap((id, at) =>
    months.map((month, step) => `${id},${month},${10_000 + ((at * 37 + step * 101) % 9_000)}.25`),
  );
  await writeFile(path.join(folder, 'actuals', 'sales.csv'), `account,month,amount\n${rows.join('\n')}\n`);
  return ids;
}

function review(id: string, at: number, quarter: string): string {
  const seller = `seller-${at % SELLERS}`;
  const next = addQuarters(quarter, 1);
  const held = `${next.slice(0, 4)}-${MONTHS[next.slice(-2)]}`;
  return `---
of: ${id}
on: ${held}-${String(10 + (at % 15))}
tookPart: [${seller}]
judgement: The stops fell as agreed in line ${at % 7}, and the price of service was asked for twice.
decisions:
  - id: d1
    decision: The stop log is sent before each meeting
    owner: ${seller}
    due: ${held}-28
    keptOn: ${held}-28
nextQuarter:
  - change: Service before parts in line ${at % 7}.
    block: strategy
---
`;
}

/** The first month of each quarter. */
const MONTHS: Readonly<Record<string, string>> = { Q1: '01', Q2: '04', Q3: '07', Q4: '10' };

/** Adds a review of each of those quarters to each plan. */
export async function writeReviews(folder: string, ids: readonly string[]): Promise<void> {
  for (const quarter of SEALED_QUARTERS) {
    const reviews = path.join(folder, 'reviews', quarter);
    await mkdir(reviews, { recursive: true });
    await Promise.all(ids.map((id, at) => writeFile(path.join(reviews, `${id}.mdx`), review(id, at, quarter))));
  }
}

const COMPANY = `name: Bench Oy
currency: EUR
languages: [en]
asOf: ${BENCH_AS_OF}
goals:
  - { id: g1, name: Grow with key customers }
offerings:
  - { id: media, name: Filter media }
  - { id: service, name: Service }
`;

const SAID = [
  'Asked for',
  'Compared',
  'Showed us',
  'Doubted',
  'Counted',
  'Wants',
  'Signed',
  'Postponed',
  'Praised',
  'Refused',
  'Tested',
  'Kysyi',
  'Vertasi',
  'Tilasi',
  'Lykkäsi',
  'Mittasi',
  'Esitteli',
];
const SEEN = [
  'the figures of the pilot',
  'three invoices and the price list',
  'the stop log of the spring',
  'a second machine',
  'the permit of next year',
  'our report on raw water',
  'an offer for maintenance',
  'the payback of the loop',
  'training of the shifts',
  'sopimuksen ehdot',
  'vesikierron tulokset',
  'kunnossapidon hinnan',
  'huollon raportin',
  'pilotin aikataulun',
  'laajennuksen suunnitelman',
  'toimitusten myöhästymisen',
  'the safety of the rig',
  'spare parts of the winter',
  'the trial run',
];
const WHEN = [
  'in the monthly meeting',
  'at the fair',
  'in the review of the quarter',
  'by the machine',
  'on the tour of the plant',
  'kokouksessa',
  'puhelimessa',
  'tehtaalla',
  'before the shutdown',
  'with the controller',
  'after the audit',
];

/** So many people have names of one stem, each another; those after them have surnames of two. */
const PLAIN_NAMES = 12_040;

function nameOf(at: number): string {
  const first = FIRST_NAMES[at % FIRST_NAMES.length];
  const stem = NAME_STEMS[at % NAME_STEMS.length];
  const second = NAME_STEMS[Math.floor(at / FIRST_NAMES.length) % NAME_STEMS.length]?.toLowerCase();
  return `${first} ${stem}${at < PLAIN_NAMES ? '' : second}${NAME_ENDS[at % NAME_ENDS.length]}`;
}

function plan(at: number, people: number): string {
  const quarters = Array.from({ length: QUARTERS }, (_, step) => addQuarters(FIRST_QUARTER, step));
  const seller = `seller-${at % SELLERS}`;
  const sales = (line: number) =>
    quarters
      .map((quarter, step) => `      ${quarter}: ${20_000 + ((at * 13 + line * 7 + step * 11) % 500) * 100}`)
      .join('\n');
  return `---
name: Customer ${at}
segment: key
kam: ${seller}
crm: { id: ACC-${at}, url: "https://crm.example.com/accounts/${at}" }
purpose: Fewer stops for customer ${at}; for us, a service contract over the whole plant.
profile:
  asOf: 2026-06-01
  industry: Process industry
  sites:
    - Tampere
  customerSince: ${2000 + (at % 20)}
needs:
  - { id: n1, need: Fewer unplanned stops, basis: Stop log of 2026, asOf: 2026-06-01 }
  - { id: n2, need: Less fresh water, basis: Permit of the plant, asOf: 2026-06-01 }
people:
${Array.from(
  { length: people },
  (_, person) => `  - id: p${person}
    name: ${nameOf(at * people + person)}
    title: ${TITLES[(at + person) % TITLES.length]}
    roles: [${['decision-maker', 'user', 'technical-influencer', 'economic-influencer'][person % 4]}]
    influence: ${['high', 'medium', 'low'][person % 3]}
    attitude: ${['growth', 'trouble', 'even-keel', 'overconfident'][person % 4]}
    basis: ${SAID[(at + person) % SAID.length]} ${SEEN[(at * 7 + person * 3) % SEEN.length]}, ${WHEN[(at * 3 + person) % WHEN.length]}.
    asOf: 2026-08-${String(10 + (person % 20))}
    needs: [n1]
    approach: Show the stop log first.
    counterpart: ${seller}
    relationship: { now: 1, wanted: 3 }
    lastContact: 2026-08-${String(10 + (person % 20))}
`,
).join('')}strategy:
  asOf: 2026-06-01
  choices:
    - { choice: do, what: Service before parts, goals: [g1] }
budget:
${Array.from(
  { length: 3 },
  (_, line) => `  - id: l${line}
    line: Line ${line} of customer ${at}
    offering: ${line % 2 === 0 ? 'media' : 'service'}
    need: n1
    confidence: ${['secure', 'at-risk', 'new-growth'][line]}
    sales:
${sales(line)}
`,
).join('')}goals:
  - { id: y1, year: 2026, goal: Cut stops by a third, basis: Stop log, basedOn: customer-data, companyGoal: g1 }
actions:
${Array.from(
  { length: ACTIONS },
  (_, action) => `  - id: a${action}
    action: Step ${action} of the stop programme
    goal: y1
    owner: ${seller}
    function: sales
    due: 2026-${String(1 + (action % 12)).padStart(2, '0')}-15
    stage: ${['planned', 'running', 'done'][action % 3]}
    effortDays: 2
`,
).join('')}---

${Array.from(
  { length: 4 },
  (_, part) => `## Part ${part + 1}

The plant of customer ${at} runs three shifts. What we saw in the last review is written here, with **what it means** for
the next quarter and *who* does what. The stop log shows where the hours go, and the [site](https://example.com/${at}) tells more.

- Stops are counted weekly.
- The control room sees the figures first.
- Each stop longer than an hour is talked through with the shift.

| Quarter | Stops | Hours |
| --- | --- | --- |
| 2026-Q1 | ${12 + (at % 7)} | ${40 + (at % 11)} |
| 2026-Q2 | ${10 + (at % 5)} | ${31 + (at % 9)} |
`,
).join('\n')}`;
}
