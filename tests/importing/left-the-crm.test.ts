import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noteLines } from '#importing/report.ts';
import { checkedPortfolio, filesIn, runImport, workshop, writeFiles } from './import-run.ts';

let shop: Awaited<ReturnType<typeof workshop>>;
beforeEach(async () => void (shop = await workshop()));
afterEach(() => shop.clear());

describe('what left the CRM is offered as an edit', () => {
  const first = {
    'accounts.csv':
      'Account ID,Account Name,Owner,Segment\n1,Havulinna Oy,Aino Lehto,A\n2,Routa Oy,Aino Lehto,A\n3,Norrvik AB,Aino Lehto,A\n4,Meri Oy,Aino Lehto,B\n',
    'contacts.csv':
      'Contact ID,Account ID,Full Name,Title\nC1,1,Outi Meri,CFO\nC2,1,Eero Kallas,Buyer\nC4,4,Siv Ek,CEO\n',
    'team.csv':
      'Employee ID,Name,Team,Unit\n1,Aino Lehto,South,Sales\n2,Jari Rintala,South,Sales\n3,Petri Salmela,,Sales\n',
  };
  const later = {
    'accounts.csv':
      'Account ID,Account Name,Owner,Segment,Merged into\n1,Havulinna Oy,Aino Lehto,A,\n3,Norrvik AB,Aino Lehto,A,1\n4,Meri Oy,Aino Lehto,B,\n',
    'contacts.csv': 'Contact ID,Account ID,Full Name,Title\nC1,1,Outi Meri,CEO\nC9,4,Ada Berg,CFO\n',
    'team.csv': 'Employee ID,Name,Team,Unit\n1,Aino Lehto,South,Sales\n',
  };
  const run = (settings = {}) => runImport(shop.exports, shop.content, { asOf: '2026-06-30', ...settings });
  const keys = (found: Awaited<ReturnType<typeof run>>) =>
    found.findings.flatMap(({ details = [] }) => details.flatMap(({ key }) => key ?? [])).sort();

  beforeEach(async () => {
    await writeFiles(shop.exports, first);
    await writeFiles(shop.content, {
      'company.yaml': 'name: Kaarnavesi\ncurrency: EUR\n',
      'segments/a.yaml': 'name: A\nplanType: account\n',
      'segments/b.yaml': 'name: B\nplanType: sales\n',
    });
    await run();
    await writeFiles(shop.exports, later);
  });

  test('and nothing is done unasked', async () => {
    const before = await filesIn(shop.content);
    const found = await run();
    expect(keys(found)).toEqual([
      'havulinna-oy/eero-kallas',
      'havulinna-oy/outi-meri',
      'jari-rintala',
      'meri-oy/siv-ek',
      'norrvik-ab',
      'petri-salmela',
      'routa-oy',
    ]);
    const after = await filesIn(shop.content);
    for (const file of Object.keys(before).filter((name) => !name.startsWith('sales-plans/')))
      expect(after[file]).toBe(before[file]);
    expect(noteLines(found.findings, 'en').join('\n')).toContain('--accept');
  });

  test('those that a person names are made, line by line, and not told again', async () => {
    await run();
    const before = await filesIn(shop.content);
    const found = await run({ accept: ['routa-oy', 'havulinna-oy/outi-meri', 'jari-rintala', 'meri-oy/siv-ek'] });
    const after = await filesIn(shop.content);
    const added = Object.entries(after).flatMap(([file, text]) => {
      const known = (before[file] ?? '').split('\n');
      return text.split('\n').flatMap((line) => (known.includes(line) ? [] : `${file}: ${line.trim()}`));
    });
    expect(added.sort()).toEqual([
      'accounts/havulinna-oy.mdx: - { id: outi-meri, name: Outi Meri, title: CEO, crmId: C1 }',
      'accounts/routa-oy.mdx: status: lost',
      'accounts/routa-oy.mdx: until: "2026-06-30"',
      'accounts/routa-oy.mdx: untilReason: Not in the CRM any more',
      expect.stringMatching(
        /^sales-plans.*Siv Ek.*until: "2026-06-30", untilReason: Not in the CRM any more/,
      ) as string,
      expect.stringMatching(/^team.*Jari Rintala.*until: "2026-06-30", untilReason: Not in the CRM any more/) as string,
    ]);
    await checkedPortfolio(shop.content);
    expect(keys(found)).toEqual(['havulinna-oy/eero-kallas', 'norrvik-ab', 'petri-salmela']);
    expect((await run()).changed).toEqual([]);
  });

  test('all of them at once, one that was merged with where it went; what is answered stays', async () => {
    await run({ isAnswer: true, accept: ['petri-salmela'] });
    const found = await run({ accept: ['all'] });
    expect(keys(found)).toEqual([]);
    const { accounts } = await checkedPortfolio(shop.content);
    expect(accounts.map(({ id, status }) => `${id} ${status}`)).toEqual(
      expect.arrayContaining(['norrvik-ab active', 'routa-oy active']),
    );
  });

  test('a key that nothing is offered for is refused', async () => {
    const { findings, changed } = await run({ accept: ['routa'] });
    expect([changed, findings.flatMap(({ code, facts }) => (code === 'edit-unknown' ? facts['keys'] : []))]).toEqual([
      [],
      ['routa'],
    ]);
  });

  test('a customer who was merged ends with where it went', async () => {
    await run({ accept: ['norrvik-ab'] });
    expect((await filesIn(shop.content))['accounts/norrvik-ab.mdx']).toContain(
      'untilReason: Merged into Havulinna Oy in the CRM',
    );
  });
});
