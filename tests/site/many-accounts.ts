import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { addMonths } from '#domain/calendar/dates.ts';
import { addQuarters } from '#domain/calendar/quarters.ts';

/** The day that the large company speaks of. */
export const MANY_AS_OF = '2026-09-18';
/** Plans of their own, and customers of sales plans. */
export const MANY = { key: 60, growth: 140, named: 500 } as const;

const UNITS = 4;
const TEAMS = 3;
const SELLERS = 5;
const QUARTERS = Array.from({ length: 8 }, (_, at) => addQuarters('2026-Q1', at));
const PLACES = [
  'Aura',
  'Halla',
  'Kaarna',
  'Lainio',
  'Meri',
  'Niemi',
  'Ounas',
  'Pelto',
  'Rauma',
  'Satama',
  'Tervas',
  'Utsu',
  'Vaara',
  'Ylitalo',
  'Åminne',
  'Öjen',
];
const TRADES = [
  'Paper',
  'Foods',
  'Shipyard',
  'Mining',
  'Energi',
  'Dairy',
  'Steel',
  'Chemicals',
  'Cement',
  'Timber',
  'Power',
  'Brewery',
  'Textiles',
  'Glass',
];
const SOLD = [
  'Filter media and spares',
  'Service contract',
  'Service visits per call',
  'Closed loop, pilot and phase 2',
  'Effluent monitoring',
  'Cleaning of the intake',
  'Water audit',
  'Spare pumps',
];
const REASONS = [
  'Call-off plan confirmed',
  'Price index of 2027',
  'Fewer stops once the pilot runs',
  'Phase 2 agreed for November',
  'Two outfalls more in scope',
  'Order moved by the customer',
];

/** Numbers that look picked at random and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 1 | state) + 0x6d2b79f5) >>> 0;
    return ((state ^ (state >>> 14)) >>> 0) % below;
  };
}

export interface Many {
  key: number;
  growth: number;
  named: number;
  /** Every amount is so many times as large; once where nothing is said. */
  times?: number;
}

/**
 * Writes a company of so many named customers, 60 salespeople in 12 teams of 4 units, with targets at every level, and
 * commits it: people, actions and ideas in the plans that customers have of their own.
 */
export async function writeManyAccounts(folder: string, many: Many = MANY): Promise<void> {
  const times = many.times ?? 1;
  for (const name of ['segments', 'team', 'accounts', 'sales-plans', 'groups', 'actuals'])
    await mkdir(path.join(folder, name), { recursive: true });
  const write = (file: string, text: string) => writeFile(path.join(folder, file), text);
  const targets = (indent: string, amount: number) =>
    `${indent}targets:\n${QUARTERS.map((quarter, at) => `${indent}  ${quarter}: ${Math.round(times * amount * (1 + at / 40))}`).join('\n')}\n`;
  await write(
    'company.yaml',
    `name: Suurvesi Oy\ncurrency: EUR\nlanguages: [en]\nasOf: ${MANY_AS_OF}\nhorizonQuarters: 5\n${targets('', 60_000_000)}targetBasis: Sales of 2025 and five per cent.\noperatingModel: { model: mixed, reason: Both kinds of customers }\nrepository: { host: github, url: https://github.com/example/suurvesi-plans }\ngoals:\n  - { id: g1, name: Grow service }\nofferings:\n  - { id: media, name: Filter media }\n  - { id: service, name: Service }\n`,
  );
  await write(
    'segments/key.yaml',
    `name: Key accounts\ncode: A\norder: 1\nplanType: account\nrequired: [budget, forecast]\n${targets('', 26_000_000)}`,
  );
  await write(
    'segments/growth.yaml',
    `name: Growth accounts\ncode: B\norder: 2\nplanType: account\nrequired: [budget]\n${targets('', 18_000_000)}`,
  );
  await write(
    'segments/named.yaml',
    `name: Named accounts\ncode: C\norder: 3\nplanType: sales\n${targets('', 15_000_000)}`,
  );
  for (let unit = 0; unit < UNITS; unit++) {
    const teams = Array.from(
      { length: TEAMS },
      (_, team) =>
        `  - id: team-${unit}-${team}\n    name: ${PLACES[unit * TEAMS + team]} team\n${targets('    ', 4_800_000)}    people:\n${Array.from(
          { length: SELLERS },
          (_, seller) =>
            `      - id: seller-${(unit * TEAMS + team) * SELLERS + seller}\n        name: ${PLACES[(seller * 7 + team) % PLACES.length]} ${PLACES[(unit * 5 + seller) % PLACES.length]}nen\n        functions: [sales]\n${targets('        ', 940_000)}`,
        ).join('')}`,
    );
    await write(
      `team/unit-${unit}.yaml`,
      `name: ${PLACES[unit]} unit\norder: ${unit}\n${targets('', 14_700_000)}teams:\n${teams.join('')}`,
    );
  }
  for (const id of ['half', 'tenth']) await write(`groups/${id}.yaml`, `name: The ${id} of all\nabout: Buys as one.\n`);
  const rows: string[] = [];
  const customers: { id: string; name: string; fields: string; seller: number }[] = [];
  for (let at = 0; at < many.key + many.growth + many.named; at++) {
    const pick = numbers(at + 1);
    const id = `${PLACES[pick(PLACES.length)]}-${TRADES[pick(TRADES.length)]}-${at}`
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '');
    const name = `${PLACES[pick(PLACES.length)]}${PLACES[pick(PLACES.length)]?.toLowerCase()} ${TRADES[pick(TRADES.length)]} ${at}`;
    const kind = at < many.key ? 'key' : at < many.key + many.growth ? 'growth' : 'named';
    const size = times * { key: 110_000, growth: 40_000, named: 14_000 }[kind];
    const seller = at % (UNITS * TEAMS * SELLERS);
    const parent = at % 2 === 0 ? 'half' : at % 10 === 1 ? 'tenth' : undefined;
    const fields = `${parent === undefined ? '' : `parent: ${parent}\n`}${customerFields(
      pick,
      size,
      { key: 4, growth: 3, named: 1 + pick(2) }[kind],
      kind !== 'named',
      at % 23 === 7,
    )}`;
    for (let month = 0; month < 20; month++)
      rows.push(`${id},${addMonths('2025-01', month)},${Math.round(size / 3.3) + pick(size / 10)}.${10 + pick(90)}`);
    if (kind === 'named') customers.push({ id, name, fields, seller });
    else
      await write(
        `accounts/${id}.mdx`,
        `---\nname: ${name}\nsegment: ${kind}\nkam: seller-${seller}\nteam:\n  - { person: seller-${seller}, function: sales }\n${fields}${workFields(pick, `seller-${seller}`)}---\n\nWhat ${name} needs next.\n`,
      );
  }
  for (const [seller, own] of Map.groupBy(customers, (customer) => customer.seller)) {
    await write(
      `sales-plans/of-seller-${seller}.mdx`,
      `---\nname: Customers of seller ${seller}\nowner: seller-${seller}\nsegment: named\ncustomers:\n${own
        .map(({ id, name, fields }) => `  - id: ${id}\n    name: ${name}\n${fields.replace(/^(?=.)/gm, '    ')}`)
        .join('')}---\n\nEach is met twice a year.\n`,
    );
  }
  await write('actuals/sales.csv', `account,month,amount\n${rows.join('\n')}\n`);
  commit(folder);
}

/**
 * Budget lines, a forecast for two quarters that is seldom far from them, and for plans of their own a target and money
 * put in.
 */
function customerFields(
  pick: (below: number) => number,
  size: number,
  lines: number,
  isOwn: boolean,
  isUnbudgeted: boolean,
): string {
  const near = (amount: number, percent: number) => Math.round((amount * (100 - percent + pick(2 * percent))) / 100);
  const line = near(size / lines, 40);
  const byQuarter = (indent: string, quarters: readonly string[], amount: number, percent: number) =>
    quarters.map((quarter) => `${indent}${quarter}: ${near(amount, percent)}\n`).join('');
  const budget = isUnbudgeted
    ? ''
    : `budget:\n${Array.from({ length: lines }, (_, at) => `  - id: l${at + 1}\n    line: ${SOLD[pick(SOLD.length)]}\n    offering: ${at % 2 === 0 ? 'media' : 'service'}\n    confidence: ${['secure', 'at-risk', 'new-growth'][pick(3)]}\n    sales:\n${byQuarter('      ', QUARTERS, line, 5)}`).join('')}`;
  const forecast = `forecast:\n  - madeOn: 2026-09-${10 + pick(8)}\n    reason: ${REASONS[pick(REASONS.length)]}\n    sales:\n${byQuarter('      ', ['2026-Q3', '2026-Q4'], line * lines, pick(12) === 0 ? 30 : 6)}`;
  const own = isOwn
    ? `targets:\n${byQuarter('  ', QUARTERS, line * lines * 1.05, 9)}investment:\n  - line: Visits\n    money:\n${byQuarter('      ', ['2026-Q2', '2026-Q3'], size / 20, 30)}    hours:\n      2026-Q3: ${20 + pick(60)}\n`
    : '';
  return budget + forecast + own;
}

const FIRST_NAMES = ['Aino', 'Eero', 'Ilma', 'Kaisa', 'Matti', 'Outi', 'Paavo', 'Riitta', 'Tuire', 'Väinö'];
const NEEDED = ['Fewer unplanned stops', 'Less fresh water', 'A permit that lasts', 'Lower cost of chemicals'];
const DONE = ['Meet the shift', 'Show the stop log', 'Test the price', 'Agree the outage', 'Bring two samples'];

/** The people of a plan of their own, what they need, and what is done and thought of for them. */
function workFields(pick: (below: number) => number, owner: string): string {
  const listed = (count: number, of: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => of(at)).join('');
  const one = <T>(all: readonly T[]) => all[pick(all.length)];
  const day = () => `2026-${String(1 + pick(8)).padStart(2, '0')}-${String(1 + pick(28)).padStart(2, '0')}`;
  const ahead = () =>
    `${2026 + pick(2)}-${String(9 + pick(4)).padStart(2, '0')}-${String(1 + pick(28)).padStart(2, '0')}`;
  return `needs:
${listed(2, (at) => `  - { id: n${at + 1}, need: ${one(NEEDED)}, basis: Stop log of 2026, asOf: ${day()} }\n`)}people:
${listed(
  6,
  (at) =>
    `  - { id: p${at + 1}, name: ${one(FIRST_NAMES)} ${one(PLACES)}nen, title: Mill manager, roles: [${one(['decision-maker', 'user', 'technical-influencer', 'economic-influencer'])}], influence: ${one(['high', 'medium', 'low'])}, attitude: ${one(['growth', 'trouble', 'even-keel', 'overconfident'])}, basis: Asked for the stop log twice, asOf: ${day()}, counterpart: ${owner} }\n`,
)}actions:
${listed(
  8,
  (at) =>
    `  - { id: a${at + 1}, action: ${one(DONE)} ${at + 1}, owner: ${owner}, function: sales, due: ${at < 3 ? day() : ahead()}, stage: ${at < 2 ? 'done' : one(['planned', 'running', 'testing'])}, effortDays: ${1 + pick(4)} }\n`,
)}ideas:
${listed(
  3,
  (at) =>
    `  - { id: i${at + 1}, idea: '${one(SOLD)} for line ${at + 1}', kind: ${one(['growth', 'widening'])}, need: n${1 + pick(2)}, stage: ${at === 2 ? 'dropped' : one(['idea', 'testing', 'planned'])}, value: ${1 + pick(90)}000, reason: The mill’s board said so }\n`,
)}`;
}

/** In git, so that pages say who changed each line. */
function commit(folder: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, ...args], {
      stdio: 'ignore',
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_DATE: '2026-09-11T09:00:00Z',
        GIT_COMMITTER_DATE: '2026-09-11T09:00:00Z',
      },
    });
  git('init', '-q');
  git('add', '.');
  git(
    '-c',
    'user.name=Petri Salmela',
    '-c',
    'user.email=petri.salmela@example.com',
    'commit',
    '-q',
    '--no-verify',
    '-m',
    'Q4 volume confirmed by the mill’s call-off plan',
  );
}
