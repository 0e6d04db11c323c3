import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PERSON_REFERENCES } from '#domain/people/held-about.ts';
import { ACCOUNT_REFERENCES } from '#loading/linking/references.ts';
import { changedLines } from '#forgetting/changed-lines.ts';
import { forget } from '#forgetting/forget.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import type { BuiltAssets } from '#site/handover.ts';
import { KeptAssets } from '../../scripts/kept/kept-assets.ts';
import { forgetKept, keptPlace } from '../../scripts/kept/kept-places.ts';
import { KeptSite } from '../../scripts/kept/kept-site.ts';
import { checkFolder } from '../../scripts/shell/checked.ts';
import { chosenPerson, textsOf } from '../../scripts/shell/chosen-person.ts';
import { callRulla } from '../call.ts';

const DEMO = fileURLToPath(new URL('../../content/', import.meta.url));
let folder: string;
let portfolio: Portfolio;
let files: Map<string, string>;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rulla-forget-test-'));
  const read = await checkFolder(DEMO);
  if (!read.portfolio) throw new Error('Expected a sound demo company.');
  portfolio = read.portfolio;
  files = new Map([...(await textsOf(DEMO))].filter(([file]) => !file.endsWith('.json')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function copy(name: string): string {
  const to = path.join(folder, name);
  cpSync(DEMO, to, { recursive: true });
  return to;
}

const forgotten = (asked: string, promisesTo?: string) => {
  const { account, person } = chosenPerson(portfolio, asked);
  return forget(portfolio, account, person, files, { promisesTo, removed: 'a removed person' });
};

test('every field of a plan that points at a person is known', () => {
  expect(Object.keys(PERSON_REFERENCES).sort()).toEqual(
    Object.entries(ACCOUNT_REFERENCES)
      .filter(([, thing]) => thing === 'person')
      .map(([pattern]) => pattern)
      .sort(),
  );
});

describe('forgetting', () => {
  test('anybody of the demo leaves no name and no id behind, and every other line as it was', () => {
    for (const account of portfolio.accounts) {
      for (const person of account.id === 'havulinna-paper' ? account.people : account.people.slice(-1)) {
        const { changes, unsure } = forget(portfolio, account, person, files, {
          promisesTo: undefined,
          removed: 'a removed person',
        });
        const after = new Map(files);
        for (const { file, before, text } of changes) {
          after.set(file, text);
          const kept = new Set(before.split('\n'));
          const added = changedLines(before, text).filter(({ sign, text: line }) => sign === '+' && !kept.has(line));
          // A line is new only for the words in the place of a name, or for a field or an item that it lost.
          for (const { text: line } of added)
            expect(line, `${account.id}/${person.id}`).toMatch(/removed person|influences: \[|touches: \[|^ *- /i);
        }
        if (unsure.length === 0)
          for (const [file, text] of after) expect(text.includes(person.name), `${person.name} in ${file}`).toBe(false);
        expect(after.get(account.source.file)).not.toMatch(new RegExp(`(?<![\\w-])${person.id}(?![\\w-])`));
      }
    }
  });

  test('a name in any form gives way, with its initial, and begins a sentence as one', () => {
    const { account, person } = chosenPerson(portfolio, 'outi-valkama');
    const texts = new Map([
      [
        'reviews/2026-Q2/havulinna-paper.mdx',
        'Aim: O. Valkama known.\nValkaman kanssa sovittu. Outi Valkamalle luvattu.\nAsked. <Person id="outi-valkama" /> signs; Ritva Hakala does not.\n',
      ],
    ]);
    expect(
      forget(portfolio, account, person, texts, { promisesTo: undefined, removed: 'a removed person' }).changes[0]
        ?.text,
    ).toBe(
      'Aim: a removed person known.\nA removed person kanssa sovittu. A removed person luvattu.\nAsked. A removed person signs; Ritva Hakala does not.\n',
    );
  });

  test('reviews come before the plan, so that a run that was stopped can be run again', () => {
    expect(forgotten('outi-valkama').changes.map(({ file }) => file)).toEqual([
      'reviews/2026-Q2/havulinna-paper.mdx',
      'accounts/havulinna-paper.mdx',
    ]);
  });

  test('a promise goes with the person, or to somebody else', () => {
    const { promises, changes } = forgotten('sini-karppinen');
    expect(promises).toEqual([
      { id: 'p2', promise: 'A spare analyser at the mill before the winter', due: '2026-10-30', isOpen: true },
    ]);
    expect(changes[0]?.text).not.toContain('A spare analyser');
    const handedOver = forgotten('sini-karppinen', 'mikael-storm');
    expect(handedOver.promises).toEqual([]);
    expect(handedOver.changes[0]?.text).toContain(
      'A spare analyser at the mill before the winter\n    to: mikael-storm',
    );
  });

  test('the name of somebody else is left, and said', () => {
    const { account, person } = chosenPerson(portfolio, 'havulinna-paper/eero-kallas');
    const namesake = { ...account, people: [...account.people, { ...person, id: 'eero-kallas-2' }] };
    const both = { ...portfolio, accounts: portfolio.accounts.map((one) => (one === account ? namesake : one)) };
    const texts = new Map([['reviews/2026-Q2/havulinna-paper.mdx', 'Eero Kallas was there.\n']]);
    const { changes, unsure } = forget(both, namesake, person, texts, {
      promisesTo: undefined,
      removed: 'a removed person',
    });
    expect(changes).toEqual([]);
    expect(unsure).toEqual([{ file: 'reviews/2026-Q2/havulinna-paper.mdx', line: 1, text: 'Eero Kallas was there.' }]);
  });

  test('a line with several doubtful names is shown once', () => {
    const { account, person } = chosenPerson(portfolio, 'havulinna-paper/eero-kallas');
    const namesake = { ...account, people: [...account.people, { ...person, id: 'eero-kallas-2' }] };
    const both = { ...portfolio, accounts: portfolio.accounts.map((one) => (one === account ? namesake : one)) };
    const texts = new Map([['reviews/2026-Q2/havulinna-paper.mdx', 'Eero Kallas asked, Kallas said, Kallas left.\n']]);
    expect(forget(both, namesake, person, texts, { promisesTo: undefined, removed: 'x' }).unsure).toHaveLength(1);
  });

  test('where letters and their marks are written apart, only lines with the name come out otherwise', () => {
    const { account, person } = chosenPerson(portfolio, 'havulinna-paper/eero-kallas');
    const file = 'reviews/2026-Q2/havulinna-paper.mdx';
    const text = 'Väinö lähti.\nÄänekoski: Eero\nKallas ja Väinö.\nTämä jää: Ä, E. Kallas pois.\nLähtö.\n';
    const [change] = forget(portfolio, account, person, new Map([[file, text.normalize('NFD')]]), {
      promisesTo: undefined,
      removed: 'x',
    }).changes;
    const lines = change?.text.split('\n') ?? [];
    expect([lines[0], lines.at(-2)]).toEqual(['Väinö lähti.', 'Lähtö.'].map((line) => line.normalize('NFD')));
    expect(lines.slice(1, -2).join('\n').normalize('NFC')).toMatch(
      /^Äänekoski: [xX] ja Väinö\.\nTämä jää: Ä, [xX] pois\.$/,
    );
  });
});

describe('npm run forget', () => {
  test('shows first and writes nothing', async () => {
    const content = copy('dry');
    const { code, output } = await callRulla([
      'forget',
      'havulinna-paper/antti-pohjola',
      '--content',
      content,
      '--dry-run',
    ]);
    expect(code).toBe(0);
    expect(output).toContain('− - id: antti-pohjola'.replace('− ', '−   '));
    expect(output).toContain('Nothing has been written.');
    expect(readFileSync(path.join(content, 'accounts/havulinna-paper.mdx'), 'utf8')).toBe(
      files.get('accounts/havulinna-paper.mdx'),
    );
  });

  test('names beforehand each file that it writes then, the list of who was forgotten among them', async () => {
    const content = copy('named');
    const asked = ['forget', 'havulinna-paper/antti-pohjola', '--content', content];
    const before = await textsOf(content);
    const dry = await callRulla([...asked, '--dry-run']);
    expect([...(await textsOf(content))]).toEqual([...before]);
    const inFinnish = await callRulla([...asked, '--dry-run', '--language', 'fi']);
    const real = await callRulla(asked);
    const named = (output: string) => output.match(/^[\w/.-]+\.(?:mdx|txt|yaml)$/gm);
    const after = new Map(await textsOf(content));
    const written = [...after.keys()].filter((file) => after.get(file) !== before.get(file));
    const list = readFileSync(path.join(content, 'forgotten.txt'), 'utf8');
    expect(named(dry.output)?.toSorted()).toEqual([...written, 'forgotten.txt'].sort());
    expect(named(real.output)).toEqual(named(dry.output));
    for (const mark of list.match(/^[0-9a-f]{64}$/gm) ?? ['none']) expect(dry.output).toContain(`+ ${mark}`);
    expect(dry.output).toContain(`would change ${written.length + 1} files. Nothing has been written.`);
    expect(inFinnish.output).toContain(`muuttaisi ${written.length + 1} tiedostoa. Mitään ei ole kirjoitettu.`);
    expect([dry.output, inFinnish.output]).toEqual([
      expect.stringContaining('forgotten.txt would hold a mark'),
      expect.stringContaining('tiedostoon forgotten.txt tulisi merkki'),
    ]);
    expect(dry.output).not.toContain('Commit that file');
  });

  test('removes what builds have kept of the content, and not of any other', async () => {
    const content = copy('kept');
    const [own, other] = await Promise.all(
      [content, `${content}-other`].map(async (of) => {
        const kept = new KeptSite(path.join(keptPlace(), `test-${path.basename(folder)}-${path.basename(of)}`));
        await kept.hold(of);
        kept.saveRecords('fed', {});
        kept.release();
        return kept.folder;
      }),
    );
    // Of what sites share, too: what was made from the content, or taken for it.
    const site = path.join(folder, 'kept-assets');
    mkdirSync(site);
    writeFileSync(path.join(site, 'page.html'), 'Outi Valkama');
    const shared = (key: string, of: string) => new KeptAssets(`${folder} ${key}`, of);
    const made = { names: {} as BuiltAssets, files: ['page.html'], said: [] };
    shared('made', content).keep(site, made);
    shared('taken', `${content}-other`).keep(site, made);
    shared('taken', content).putInto(site, () => true);
    shared('of the other', `${content}-other`).keep(site, made);
    const isThere = (key: string) => shared(key, `${content}-other`).putInto(site, () => true) !== undefined;
    const asked = ['forget', 'Outi Valkama', '--content', content];
    const dry = await callRulla([...asked, '--dry-run']);
    const inFinnish = await callRulla([...asked, '--dry-run', '--language', 'fi']);
    expect([dry.output, inFinnish.output]).toEqual([
      expect.stringContaining('kept of this content for the next would be removed ('),
      expect.stringContaining('säilytetyt tiedostot poistettaisiin ('),
    ]);
    expect([own, other].map((each) => existsSync(each ?? ''))).toEqual([true, true]);
    const real = await callRulla(asked);
    expect(real.output).toContain('had kept of this content for the next is removed (');
    expect([own, other].map((each) => existsSync(each ?? ''))).toEqual([false, true]);
    expect(['made', 'taken', 'of the other'].map(isThere)).toEqual([false, false, true]);
    forgetKept(`${content}-other`);
    expect([existsSync(other ?? ''), isThere('of the other')]).toEqual([false, false]);
  });

  test('removes the person, leaves the seals, passes the check and tells of git', async () => {
    const content = copy('done');
    const git = (...args: string[]) => runGit(content, args);
    await git('init', '-q');
    const before = await callRulla(['forget', 'Outi Valkama', '--content', content, '--dry-run']);
    expect(before.output).toMatch(/\nGit history has no commit with the name\.\n$/);
    expect(before.output).not.toContain('have kept of this content');
    await git('add', '-A');
    await git('-c', 'user.name=Petri', '-c', 'user.email=petri@kaarnavesi.example', 'commit', '-qm', 'plans');
    const inFinnish = await callRulla([
      'forget',
      'Outi Valkama',
      '--content',
      content,
      '--dry-run',
      '--language',
      'fi',
    ]);
    expect(inFinnish.output).toMatch(/nimi esiintyy yhdessä muutoksessa \(\d{1,2}\.\d{1,2}\.\d{4}\), ja nyt/);
    const { code, output } = await callRulla(['forget', 'Outi Valkama', '--content', content]);
    expect(code).toBe(0);
    expect(output).toContain('Outi Valkama (Havulinna Paper) is forgotten: 3 files changed.');
    expect(output).toContain('Git history still holds the person: 1 commit with the name');
    expect(output).toMatch(/1 commit with the name, of \d{1,2} [A-Z][a-z]{2} \d{4}, and the change/);
    expect(output).toContain('git filter-repo --invert-paths --path accounts/havulinna-paper.mdx');
    expect(output).toContain('the short name "outi-valkama" is itself made of the name');
    expect(output).toContain('forgotten.txt');
    expect(readFileSync(path.join(content, 'forgotten.txt'), 'utf8')).toMatch(/^[0-9a-f]{64}$/m);
    const check = await checkFolder(content);
    expect(check.errors).toEqual([]);
    expect(check.portfolio?.snapshots.length).toBe(portfolio.snapshots.length);
    for (const file of readdirSync(path.join(DEMO, 'snapshots')))
      expect(readFileSync(path.join(content, 'snapshots', file))).toEqual(
        readFileSync(path.join(DEMO, 'snapshots', file)),
      );
    expect((await callRulla(['person', 'Outi Valkama', '--content', content])).code).toBe(2);
  });

  test('names the nearest person, and refuses content with errors', async () => {
    const content = copy('faulty');
    const unknown = await callRulla(['forget', 'outi-valkma', '--content', content]);
    expect(unknown).toMatchObject({
      code: 2,
      errors:
        'There is nobody called "outi-valkma" in the plans. Did you mean Outi Valkama (havulinna-paper/outi-valkama)?\n',
    });
    const plan = path.join(content, 'accounts/havulinna-paper.mdx');
    writeFileSync(plan, readFileSync(plan, 'utf8').replace('segment: key-accounts', 'segment: kee-accounts'));
    const before = statSync(plan).mtimeMs;
    const refused = await callRulla(['forget', 'outi-valkama', '--content', content, '--language', 'fi']);
    expect(refused.code).toBe(1);
    expect(refused.errors).toContain('Korjaa ensin ');
    expect(statSync(plan).mtimeMs).toBe(before);
  });
});

test('npm run person tells each item with its file and line, also as JSON', async () => {
  const { code, output } = await callRulla(['person', 'havulinna-paper/antti-pohjola', '--content', DEMO, '--json']);
  expect(code).toBe(0);
  const told = JSON.parse(output) as {
    person: object;
    judgement: object;
    held: { how: string; file: string; line: number; field: string; value: string }[];
  };
  expect(told.person).toEqual({
    id: 'antti-pohjola',
    name: 'Antti Pohjola',
    account: 'havulinna-paper',
    accountName: 'Havulinna Paper',
  });
  expect(told.judgement).toEqual({ asOf: '2026-09-09', holdsUntil: '2026-12-08', isExpired: false });
  const lines = (file: string) => readFileSync(path.join(DEMO, file), 'utf8').split('\n');
  for (const { how, file, line, value } of told.held) {
    const written = lines(file)[line - 1] ?? '';
    if (how === 'entry') expect(written).toContain(value.slice(0, 40));
    else expect(written, `${file}:${line}`).toMatch(/antti-pohjola|Antti|Pohjola/);
  }
  expect(new Set(told.held.map(({ how }) => how))).toEqual(new Set(['entry', 'reference', 'sealed']));
  expect(told.held.some(({ field, value }) => field === 'promises.0.to' && value.startsWith('Pilot figures'))).toBe(
    true,
  );
});

async function runGit(cwd: string, args: readonly string[]): Promise<void> {
  const { execFile } = await import('node:child_process');
  await new Promise<void>((resolve, reject) =>
    execFile('git', [...args], { cwd }, (error) => (error ? reject(error) : resolve())),
  );
}
