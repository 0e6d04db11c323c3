import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readFolder } from '#loading/disk.ts';
import { inUsualForm } from '#handwritten/usual-form.ts';
import { sampleHere } from './sample-here.ts';

const RULLA = fileURLToPath(new URL('../../scripts/rulla.mjs', import.meta.url));
const sample = sampleHere();
const { start, errors, written, inFinnish } = sample;

/** Runs a program where it believes to be at a terminal, and answers each question once it was asked. */
function atTerminal(words: readonly string[], answers: readonly string[]): Promise<string> {
  const call = [process.execPath, ...words].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qec', call, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const left = [...answers];
  let text = '';
  let answered: number | undefined;
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    text += more;
    // What moves the cursor may come in a piece of its own: the same question is answered once.
    const asked = /: (?:\u001b\[\d*[A-Z])*$/.exec(text)?.index;
    if (asked === undefined || asked === answered) return;
    answered = asked;
    const next = left.shift();
    if (next !== undefined) child.stdin.write(`${next}\r`);
  });
  return new Promise((resolve) => child.on('close', () => resolve(text)));
}

describe('a new plan', () => {
  test.each([
    [
      'account',
      'north-oy',
      'accounts/north-oy.mdx',
      'name: North oy\nsegment: key-accounts\nkam: petri-salmela\n',
      '# people:                      # Stakeholders of the customer.',
    ],
    [
      'sales-plan',
      'east',
      'sales-plans/east.mdx',
      'owner: petri-salmela\nsegment: named-accounts\ncustomers:\n  - id: first-customer\n    name: First customer\n    since: "2026-09-18"\n',
      '# goal: ',
    ],
    [
      'new-customer',
      'battery-plants',
      'new-customers/battery-plants.mdx',
      'name: Battery plants\nowner: petri-salmela\n',
      '# budget: ',
    ],
    [
      'segment',
      'lost-accounts',
      'segments/lost-accounts.yaml',
      'name: Lost accounts\norder: 3\nplanType: account\n',
      '# reviewEveryMonths: ',
    ],
    [
      'group',
      'three-lakes',
      'groups/three-lakes.yaml',
      'name: Three lakes\n',
      '# Each member says parent: three-lakes in its own plan.',
    ],
  ])('%s passes the check, and says what belongs into it', async (kind, id, file, fields, comment) => {
    const asked = kind === 'new-customer' ? ['--who', 'Battery plants', '--criterion', 'More than 200 people'] : [];
    expect(await start(kind, id, ...asked)).toEqual({ code: 0, out: `content/${file}`, err: '' });
    expect(written(file)).toContain(fields);
    expect(written(file)).toContain(comment);
    expect(await errors()).toEqual([]);
  });

  test('what it starts is in the usual form, and holds no words that somebody has to write over', async () => {
    for (const words of [
      ['account', 'north'],
      ['sales-plan', 'east'],
      ['new-customer', 'batteries', '--who', 'Battery plants', '--criterion', 'More than 200 people'],
      ['segment', 'lost'],
      ['group', 'lakes'],
      ['unit', 'spares'],
      ['person', 'anna-niemi'],
      ['review', 'havulinna-paper'],
    ]) {
      const { code, out, err } = await start(...words);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const file = out.replace(/^content\//, '');
      expect(written(file)).not.toMatch(/To be written|Kirjoitett/);
      if (words[0] !== 'person') expect(inUsualForm(file, written(file)), file).toBe(written(file));
    }
  });

  test('a new-customer plan says which customers it looks for, or is not begun', async () => {
    const { code, err } = await start('new-customer', 'batteries');
    expect(code).toBe(2);
    expect(err).toContain('--who');
    expect(existsSync(path.join(sample.folder, 'new-customers/batteries.mdx'))).toBe(false);
  });

  test('called bare at a terminal it asks what it must know', async () => {
    const answers = ['new-customer', 'batteries', '', 'Battery plants', 'More than 200 people', ''];
    const text = await atTerminal([RULLA, 'new', '--content', sample.folder, '--as-of', '2026-09-18'], answers);
    expect(text).toContain('What do you start (company, review, account');
    expect(text).toContain('What it is called [Batteries]');
    expect(text).toContain('The language that it is written in (en, fi) [en]');
    expect(written('new-customers/batteries.mdx')).toContain(
      'name: Batteries\nowner: petri-salmela\ntargetGroup:\n  who: Battery plants\n  criteria: [More than 200 people]\n',
    );
    expect(await errors()).toEqual([]);
  });

  test('a company of two languages is asked what it and its goal are called in the second', async () => {
    const own = path.join(path.dirname(sample.folder), 'own');
    const answers = [
      '',
      'en fi',
      '',
      '',
      '',
      '',
      'We sell results',
      'Ten loops',
      'none',
      '',
      'Oma Oy',
      '',
      'Kymmenen kiertoa',
    ];
    const text = await atTerminal([RULLA, 'new', 'company', own, '--name', 'Own', '--as-of', '2026-09-18'], answers);
    expect(text).toContain('What it is called, in Finnish');
    const company = readFileSync(path.join(own, 'content/company.yaml'), 'utf8');
    expect(company).toMatch(/name:\s+\{? ?en: Own,?\s+fi: Oma Oy/);
    expect(company).toMatch(/en: Ten loops,?\s+fi: Kymmenen kiertoa/);
    expect(company).toContain('reason: We sell results');
  });

  test('of a group is named by its members, and is none where a customer has the id', async () => {
    inFinnish();
    expect((await start('group', 'three-lakes', '--name', 'Kolmen järven konserni')).code).toBe(0);
    expect(written('groups/three-lakes.yaml')).toContain('# about: ');
    expect(written('groups/three-lakes.yaml')).toContain('# Jokainen jäsen kertoo');
    const plan = 'accounts/havulinna-paper.mdx';
    writeFileSync(path.join(sample.folder, plan), written(plan).replace('\nkam:', '\nparent: three-lakes\nkam:'));
    expect(await errors()).toEqual([]);
    const again = await start('group', 'three-lakes');
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('on jo olemassa ja jää ennalleen.')]);
    const taken = await start('group', 'havulinna-paper');
    expect([taken.code, taken.err]).toEqual([
      2,
      expect.stringContaining('Asiakas havulinna-paper on jo olemassa: accounts/havulinna-paper.mdx.'),
    ]);
  });

  test('takes the name, segment and owner that are said, and speaks the company’s language', async () => {
    inFinnish();
    expect(
      (
        await start(
          'account',
          'aamu',
          '--name',
          'Aamu: "Oy" #1',
          '--segment',
          'named-accounts',
          '--owner',
          'henna-koivu',
        )
      ).code,
    ).toBe(0);
    expect(written('accounts/aamu.mdx')).toContain(
      'name: \'Aamu: "Oy" #1\'\nsegment: named-accounts\nkam: henna-koivu\n',
    );
    expect(written('accounts/aamu.mdx')).toContain('# needs:                       # Asiakkaan tarpeet.');
    expect(await errors()).toEqual([]);
  });

  test('is still a plan when every block of the template is taken into use and filled in', async () => {
    await start('account', 'north-oy');
    const filled = written('accounts/north-oy.mdx')
      .replace(/^# (people:|strategy:|budget:|profile:| {2}.*)/gm, '$1')
      .replace(/^( +(?:- )?(?:id|name|what|industry|businessId|contract):) +(?=#)/gm, '$1 north ')
      .replace(/^( +(?:- )?\w+:) +(?=#)/gm, (line) => (/(?:people|choices):/.test(line) ? line : `#${line}`))
      .replace('#  - choice:', '  - choice: do')
      .replace('#    - choice:', '    - choice: do')
      .replace('#  - confidence:', '  - confidence: secure');
    writeFileSync(path.join(sample.folder, 'accounts/north-oy.mdx'), filled);
    expect(await errors()).toEqual([]);
    expect((await readFolder(sample.folder)).files.find(({ id }) => id === 'north-oy')).toMatchObject({
      data: {
        people: [{ id: 'north' }],
        strategy: { choices: [{ choice: 'do' }] },
        budget: [{ confidence: 'secure' }],
      },
    });
  });
});

describe('npm run new', () => {
  test('never overwrites, and leaves what is there byte for byte', async () => {
    const before = written('accounts/meritar-foods.mdx');
    expect(await start('account', 'meritar-foods')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('accounts/meritar-foods.mdx'),
    });
    expect(await start('segment', 'key-accounts')).toMatchObject({ code: 2, out: '' });
    expect(await start('review', 'meritar-foods', '2026-Q2')).toMatchObject({
      code: 2,
      err: 'That review is there already: reviews/2026-Q2/meritar-foods.mdx.\n',
    });
    expect(written('accounts/meritar-foods.mdx')).toBe(before);
  });

  test('writes nothing into content that has errors', async () => {
    writeFileSync(path.join(sample.folder, 'segments/key-accounts.yaml'), 'name: Key accounts\n');
    expect(await start('review', 'havulinna-paper')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('missing-field'),
    });
    expect(existsSync(path.join(sample.folder, 'reviews/2026-Q3'))).toBe(false);
  });

  test.each<[string, string[], string]>([
    ['nothing to start', [], 'npm run new -- review ID'],
    ['an unknown kind', ['revue', 'x'], 'npm run new -- review ID'],
    ['no id', ['account'], 'npm run new -- account ID'],
    ['an id that is no address', ['account', 'North Oy'], 'north-oy'],
    ['an unknown account', ['review', 'meritar-food'], 'Did you mean meritar-foods?'],
    [
      'a customer by half its name',
      ['review', 'Meritar'],
      'There is no account or segment "Meritar". Did you mean meritar-foods?',
    ],
    ['a quarter that is none', ['review', 'meritar-foods', 'Q3'], '2026-Q3'],
    ['a quarter to come', ['review', 'meritar-foods', '2027-Q1'], 'has not begun'],
    ['an unknown change', ['review', 'havulinna-paper', '--change', 'c2'], 'Did you mean c1?'],
    ['an unknown segment', ['account', 'x', '--segment', 'key-acounts'], 'Did you mean key-accounts?'],
    ['an unknown person', ['account', 'x', '--owner', 'petri-salmla'], 'Did you mean petri-salmela?'],
    ['a type of plan that is none', ['segment', 'x', '--plan-type', 'big'], 'account or sales'],
  ])('%s is wrong use: 2, and a sentence that helps', async (_, args, says) => {
    const { code, out, err } = await start(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
    expect(err).not.toContain('    at ');
  });

  test('--help says how', async () =>
    expect(await start('--help')).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('npm run new -- review ACCOUNT|SEGMENT [QUARTER]'),
    }));
});
