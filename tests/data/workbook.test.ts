import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { readXlsx, writeXlsx, type Sheet } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Site } from '#views/site.ts';
import { rollUpWorkbook } from '#data/workbook.ts';
import { kaarnavesi, siteOf, type Told } from '../sample-company/company.ts';

const AS_OF = '2026-09-18';
const Q = '2026-Q3';
const line = (sales: Record<string, number>) => ({ confidence: 'secure' as const, sales });
const factsOf = (told: Told): Site => siteOf(kaarnavesi(told), AS_OF);

const TWO_SEGMENTS = {
  company: { targets: { [Q]: 900_000 } },
  segments: {
    'key-accounts': { name: 'Key accounts', order: 1, targets: { [Q]: 600_000 } },
    'growth-accounts': { name: 'Growth accounts', order: 2, targets: { [Q]: 250_000 } },
  },
  accounts: {
    'havulinna-paper': { targets: { [Q]: 520_000 }, budget: [line({ [Q]: 480_000.5 })] },
    'meritar-foods': { name: 'Meritar Foods', budget: [line({ [Q]: 0.25 })] },
    'sepanmaa-steel': { name: 'Sepänmaa Steel', segment: 'growth-accounts' },
  },
  sales: [['havulinna-paper', '2026-08', 37_100_000]],
} satisfies Told;

const WITH_NEW_CUSTOMERS: Told = {
  ...TWO_SEGMENTS,
  newCustomers: {
    'data-centres': {
      owner: 'sanna-rintala',
      targets: { [Q]: 95_000 },
      budget: [{ confidence: 'new-growth', sales: { [Q]: 60_000.1 } }],
      prospects: [{ id: 'hallakangas', name: 'Hallakangas' }],
    },
    batteries: { owner: 'sanna-rintala', targets: { [Q]: 55_000 } },
  },
  sales: [...TWO_SEGMENTS.sales, ['hallakangas', '2026-08', 1_250_000]],
};

async function sheetsOf(told: Told): Promise<Sheet[]> {
  return (await readXlsx(await rollUpWorkbook(factsOf(told)))).sheets;
}

/** Rows of a sheet as objects by heading, and the formulas of its cells. */
function read(sheet: Sheet | undefined) {
  const [header = [], ...rows] = sheet?.rows ?? [];
  const at = (heading: string) => header.indexOf(heading);
  const rowOf = (id: string, level: string) =>
    rows.findIndex((row) => row[at('Id')] === id && row[at('Level')] === level) + 1;
  return {
    value: (id: string, heading: string, level = 'segment') =>
      sheet?.rows[rowOf(id, level)]?.[at(heading)] ?? undefined,
    formula: (id: string, heading: string, level = 'segment') =>
      sheet?.cells?.get(`${rowOf(id, level)},${at(heading)}`)?.formula,
  };
}

describe('the workbook of the roll-up', () => {
  test('sums accounts to segments and segments to the company by formulas, with the site’s figures beside them', async () => {
    const segments = read((await sheetsOf(TWO_SEGMENTS))[0]);
    expect(segments.formula('key-accounts', `${Q} Budget`)).toBe('IF(COUNT(F4:F5)=0,"",SUM(F4:F5))');
    expect(segments.value('key-accounts', `${Q} Budget`)).toBe(480_000.75);
    expect(segments.formula('company', `${Q} Budget`, 'company')).toBe('IF(COUNT(F3,F6)=0,"",SUM(F3,F6))');
    expect([
      segments.value('company', `${Q} Gap`, 'company'),
      segments.formula('company', `${Q} Gap`, 'company'),
    ]).toEqual([undefined, undefined]);
    expect(segments.value('key-accounts', `${Q} Gap`)).toBe(-119_999.25);
  });

  test('leaves a segment without any budget empty, and its gap too', async () => {
    const segments = read((await sheetsOf(TWO_SEGMENTS))[0]);
    expect([`${Q} Budget`, `${Q} Gap`].map((heading) => segments.value('growth-accounts', heading) ?? '')).toEqual([
      '',
      '',
    ]);
    expect(segments.value('growth-accounts', `${Q} Target`)).toBe(250_000);
  });

  test('keeps a target that was set as a number, and works out what nobody has been given', async () => {
    const segments = read((await sheetsOf(TWO_SEGMENTS))[0]);
    expect(segments.formula('key-accounts', `${Q} Target`)).toBeUndefined();
    expect(segments.formula('company', `${Q} Target`, 'unallocated')).toBe('IF(E2="","",E2-SUM(E3,E6))');
    expect(segments.value('company', `${Q} Target`, 'unallocated')).toBe(50_000);
  });

  test('has the same company on the sheet of our organisation', async () => {
    const [segments, organisation] = (await sheetsOf(TWO_SEGMENTS)).map(read);
    for (const heading of ['Target', 'Budget', 'Gap', 'Actual', 'Deviation'].map((word) => `${Q} ${word}`)) {
      expect(organisation?.value('company', heading, 'company')).toBe(segments?.value('company', heading, 'company'));
    }
    expect(organisation?.formula('petri-salmela', `${Q} Budget`, 'person')).toBe('IF(COUNT(F5:F7)=0,"",SUM(F5:F7))');
  });

  test('has new customers beside the segments, and under who wins them', async () => {
    const [segments, organisation] = (await sheetsOf(WITH_NEW_CUSTOMERS)).map(read);
    expect(segments?.value('new-customers', `${Q} Budget`, 'new-customers')).toBe(60_000.1);
    expect(segments?.formula('new-customers', `${Q} Budget`, 'new-customers')).toMatch(
      /^IF\(COUNT\(F(\d+):F(\d+)\)=0,"",SUM\(F\1:F\2\)\)$/,
    );
    expect([
      segments?.value('company', `${Q} Budget`, 'company'),
      organisation?.value('company', `${Q} Budget`, 'company'),
    ]).toEqual([540_000.85, 540_000.85]);
    expect(organisation?.value('data-centres', `${Q} Actual`, 'new-customer-plan')).toBe(12_500);
  });

  test('has a sheet of groups only where there is a group', async () => {
    const grouped = {
      accounts: {
        'norrvik-energi': {},
        'lounatuuli-power': { parent: 'norrvik-energi', budget: [line({ [Q]: 20_000 })] },
      },
    };
    expect((await sheetsOf(TWO_SEGMENTS)).map(({ name }) => name)).toEqual(['Segments', 'Organisation']);
    expect((await sheetsOf(grouped)).map(({ name }) => name)).toEqual(['Segments', 'Organisation', 'Groups']);
  });

  test('never runs a customer’s name as a formula', async () => {
    const [segments] = await sheetsOf({
      accounts: { 'havulinna-paper': { name: '=1+1', budget: [line({ [Q]: 1 })] } },
    });
    expect(read(segments).value('havulinna-paper', 'Name', 'account')).toBe('=1+1');
    expect(read(segments).formula('havulinna-paper', 'Name', 'account')).toBeUndefined();
  });

  test('sums more parts than a function takes by what each row is part of', async () => {
    const people = Array.from({ length: 300 }, (_, at) => ({ id: `person-${at}`, name: `Person ${at}` }));
    const accounts = Object.fromEntries(
      people.map(({ id }) => [`customer-of-${id}`, { kam: id, budget: [line({ [Q]: 100 })] }]),
    );
    const organisation = read((await sheetsOf({ units: { process: { people } }, accounts }))[1]);
    expect(organisation.formula('process', `${Q} Budget`, 'unit')).toBe(
      'IF(SUMPRODUCT(($D$2:$D$603="unit process")*ISNUMBER(F2:F603))=0,"",SUMIF($D$2:$D$603,"unit process",F2:F603))',
    );
    expect(organisation.value('process', `${Q} Budget`, 'unit')).toBe(30_000);
  });

  test('speaks the language of its site', async () => {
    const textsIn = async (language: 'en' | 'fi') => {
      const site = siteOf(kaarnavesi(TWO_SEGMENTS), AS_OF, { language });
      const { sheets } = await readXlsx(await rollUpWorkbook(site));
      return sheets.flatMap(({ name, rows }) => [name, ...rows.flat().map(String)]);
    };
    const [en, fi] = [await textsIn('en'), await textsIn('fi')];
    expect(en).toContain(`${Q} Budget`);
    expect(fi).toContain(`${Q} Budjetti`);
    expect(fi.filter((text) => /Budget|Target|Forecast|Actual/.test(text))).toEqual([]);
  });

  test('is the same to the byte for the same content and day', async () => {
    expect(await rollUpWorkbook(factsOf(TWO_SEGMENTS))).toEqual(await rollUpWorkbook(factsOf(TWO_SEGMENTS)));
  });
});

/** The workbook with its formulas and without their results, so that who opens it must work them out. */
async function withoutResults(book: Uint8Array): Promise<Uint8Array> {
  const { sheets } = await readXlsx(book);
  return writeXlsx({
    sheets: sheets.map(({ name, rows, cells }) => {
      const formulas = new Map(
        [...(cells ?? [])].flatMap(([at, { formula }]) =>
          formula === undefined ? [] : [[at, { type: 'formula' as const, formula }] as const],
        ),
      );
      return {
        name,
        rows: rows.map((row, r) => row.map((value, c) => (formulas.has(`${r},${c}`) ? null : value))),
        cells: formulas,
      };
    }),
  });
}

/**
 * The program's name, or nothing where none is on the path. One that is there and does not start is not absent: it
 * fails the test.
 */
const office = ['soffice', 'libreoffice'].find(
  (name) => (spawnSync(name, ['--version']).error as NodeJS.ErrnoException | undefined)?.code !== 'ENOENT',
);

test.skipIf(office === undefined)(
  `LibreOffice works out the same figures${office === undefined ? ': left out, since neither soffice nor libreoffice is on the path' : ''}`,
  { timeout: 180_000 },
  async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'rulla-workbook-'));
    try {
      const book = await rollUpWorkbook(factsOf(WITH_NEW_CUSTOMERS));
      await writeFile(path.join(folder, 'roll-up.xlsx'), await withoutResults(book));
      const run = spawnSync(
        office ?? '',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'csv',
          '--outdir',
          folder,
          path.join(folder, 'roll-up.xlsx'),
        ],
        { encoding: 'utf8', timeout: 150_000 },
      );
      // It may end with 0 and have written nothing: what it said is then the reason.
      const written = await readFile(path.join(folder, 'roll-up.csv')).catch(() => undefined);
      if (run.status !== 0 || !written)
        expect.fail(
          `${office} did not convert the workbook (exit ${run.status ?? run.signal}): ${run.stderr || run.stdout || run.error?.message || 'it said nothing'}`,
        );
      const rows = parse(written, { bom: true }) as string[][];
      const [expected] = (await readXlsx(book)).sheets;
      expect(rows.slice(1).map((row) => row.slice(4).map((cell) => (cell === '' ? undefined : Number(cell))))).toEqual(
        expected?.rows
          .slice(1)
          .map((row) =>
            Array.from({ length: rows[0]!.length - 4 }, (_, at) =>
              typeof row[at + 4] === 'number' ? row[at + 4] : undefined,
            ),
          ),
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
