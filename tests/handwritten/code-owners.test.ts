import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOwners } from '#handwritten/code-owners.ts';
import { kaarnavesi } from '../sample-company/company.ts';
import { byHand } from '../loading/git-repository.ts';
import { callRulla } from '../call.ts';

const company = () =>
  kaarnavesi({
    units: {
      sales: {
        people: [
          { id: 'marja', name: 'Marja Tuomisto', handle: 'mtuomisto' },
          { id: 'petri-salmela', name: 'Petri Salmela', manager: 'marja', handle: 'psalmela' },
          { id: 'sanna-rintala', name: 'Sanna Rintala', manager: 'marja' },
        ],
      },
    },
    accounts: { north: { kam: 'petri-salmela' }, south: { kam: 'sanna-rintala' }, gone: { kam: 'petri-salmela' } },
  });

/** The words of a line as Gitea parts them: a backslash is taken away, and the sign after it stands for itself. */
function asGiteaReads(line: string): string[] {
  const words = [''];
  for (let at = 0; at < line.length && line[at] !== '#'; at++)
    if (line[at] === ' ') words.push('');
    else words[words.length - 1] += line[at] === '\\' ? (line[++at] ?? '') : (line[at] ?? '');
  return words.filter((word) => word !== '');
}

describe('who is asked', () => {
  test.each(['github', 'gitlab'] as const)(
    'on %s is the owner of a plan, and the manager of one who has no account there',
    (host) => {
      const text = codeOwners(company(), '2026-09-18', host, 'content');
      expect(text).toMatch(/^\/content\/accounts\/north\.mdx @psalmela$/m);
      expect(text).toMatch(/^\/content\/accounts\/south\.mdx @mtuomisto$/m);
      expect(text).toMatch(/^\/content\/team\/sales\.yaml @mtuomisto$/m);
      expect(text).toMatch(/^\/content\/company\.yaml @mtuomisto$/m);
      // The last line that fits counts: what is in a folder stands above the files in it.
      const lines = text.split('\n');
      expect(lines.findIndex((line) => line.startsWith('/content/team/ '))).toBeLessThan(
        lines.findIndex((line) => line.startsWith('/content/team/sales.yaml')),
      );
    },
  );

  test('on Gitea is written as a regular expression over the whole path', () => {
    const lines = codeOwners(company(), '2026-09-18', 'gitea', '').split('\n');
    expect(lines).toContain('accounts/north\\\\.mdx @psalmela');
    const asked = (file: string) => lines.some((line) => new RegExp(`^${asGiteaReads(line)[0]}$`).test(file));
    expect(['accounts/north.mdx', 'snapshots/2026-Q2.json', 'accounts/northxmdx'].map(asked)).toEqual([
      true,
      true,
      false,
    ]);
  });

  describe('in a folder with spaces and signs', () => {
    const FOLDER = 'Key accounts #1 [2026]/plans (new)';
    const lineOf = (host: 'github' | 'gitlab' | 'gitea') =>
      codeOwners(company(), '2026-09-18', host, FOLDER)
        .split('\n')
        .find((line) => line.endsWith(' @psalmela') && line.includes('north')) ?? '';

    test.each(['github', 'gitlab'] as const)('is one pattern on %s', (host) => {
      expect(lineOf(host)).toBe('/Key\\ accounts\\ ?1\\ ?2026?/plans\\ (new)/accounts/north.mdx @psalmela');
    });

    test('is one expression on Gitea, which fits that file', () => {
      const [expression = '', ...owners] = asGiteaReads(lineOf('gitea'));
      expect(owners).toEqual(['@psalmela']);
      expect(new RegExp(`^${expression}$`).test(`${FOLDER}/accounts/north.mdx`)).toBe(true);
    });
  });

  test('where nobody has an account is named, and asked of nobody', () => {
    const text = codeOwners(kaarnavesi({ accounts: { north: {} } }), '2026-09-18', 'github', 'content');
    expect(text).toMatch(/^# \/content\/accounts\/north\.mdx Petri Salmela$/m);
    expect(text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
  });
});

describe('npm run owners', () => {
  let top: string;
  const at = (name: string) => path.join(top, name);
  const owners = (...more: string[]) => callRulla(['owners', '--content', at('content'), '--host', 'github', ...more]);
  beforeAll(() => {
    top = mkdtempSync(path.join(tmpdir(), 'rulla-owners-'));
    cpSync('tests/sample-company/content', at('content'), { recursive: true });
    byHand(top, ['init', '-q', '-b', 'main']);
    byHand(top, ['add', '.']);
    byHand(top, ['commit', '-q', '-m', 'Plans']);
  });
  afterAll(() => rmSync(top, { recursive: true, force: true }));

  test('writes the file, check says when it is stale, and writing it again mends that', async () => {
    expect((await owners('--check')).code).toBe(1);
    expect((await owners()).code).toBe(0);
    const check = () => callRulla(['check', '--content', at('content'), '--language', 'fi']);
    expect((await check()).errors).toBe('');
    const plan = at('content/accounts/havulinna-paper.mdx');
    writeFileSync(plan, readFileSync(plan, 'utf8').replace('kam: petri-salmela', 'kam: henna-koivu'));
    const stale = await check();
    expect([stale.code, stale.errors]).toEqual([0, '.github/CODEOWNERS ei vastaa suunnitelmia: npm run owners.\n']);
    expect((await owners('--check')).code).toBe(1);
    await owners();
    expect([(await check()).errors, (await owners('--check')).code]).toEqual(['', 0]);
  }, 30_000);

  test('writes into the repository that a link to the content leads into, and nothing beside the link', async () => {
    const beside = mkdtempSync(path.join(tmpdir(), 'rulla-linked-'));
    try {
      symlinkSync(at('content'), path.join(beside, 'plans'), 'junction');
      const written = readFileSync(at('.github/CODEOWNERS'), 'utf8');
      rmSync(at('.github/CODEOWNERS'));
      expect(await callRulla(['owners', '--content', path.join(beside, 'plans'), '--host', 'github'])).toMatchObject({
        code: 0,
      });
      expect(readFileSync(at('.github/CODEOWNERS'), 'utf8')).toBe(written);
      expect(readdirSync(beside)).toEqual(['plans']);
    } finally {
      rmSync(beside, { recursive: true, force: true });
    }
  });

  test('leaves a file that a person wrote, and names the hosts that read one', async () => {
    writeFileSync(at('.github/CODEOWNERS'), '* @everybody\n');
    expect((await owners()).code).toBe(2);
    expect(readFileSync(at('.github/CODEOWNERS'), 'utf8')).toBe('* @everybody\n');
    expect((await owners('--host', 'azure')).errors).toMatch(
      /^azure reads no file of owners\. Those that do: github, gitlab, gitea/,
    );
  });
});
