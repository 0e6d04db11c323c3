import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nginxHere, startNginx } from '../hosting/nginx.ts';
import { type Ended, PLANS_ALONE } from '../shell.ts';
import { type Begun, begun, packedInto, textsIn } from './begun.ts';
import { checkoutIn, isOfSystem, nodeOf, runIn, versionOf } from './packed.ts';

let of: Begun;
let all: string;
let company: string;
const at = (...names: string[]) => path.join(company, ...names);
const run = (command: string, ...args: string[]) => runIn(company, path.join(all, 'home'), command, args);
const npxRulla = (...args: string[]) => run('npx', 'rulla', ...args);
/** What npx would call: by itself it takes as long as most commands. */
const door = () => at('node_modules/.bin', process.platform === 'win32' ? 'rulla.cmd' : 'rulla');
const rulla = (...args: string[]) => run(door(), ...args);
/** The same where a test looks at the plans of the site alone, or at how its build ends. */
const forPlans = (...args: string[]) => runIn(company, path.join(all, 'home'), door(), args, PLANS_ALONE);
/** As somebody who keeps the company's plans. */
const commit = (...args: string[]) =>
  run('git', '-c', 'user.name=Zoë Ng', '-c', 'user.email=zoe@acme.example', 'commit', '--quiet', ...args);

beforeAll(async () => {
  of = await begun();
  ({ all, company } = of);
});
afterAll(() => {
  rmSync(all, { recursive: true, force: true });
});

let builtOnce: Promise<{ ended: Ended; site: Map<string, string> }> | undefined;
/** The site that the system’s Node builds, once for the tests that look at it. */
function built(): NonNullable<typeof builtOnce> {
  builtOnce ??= rulla('build', '--out', 'site', '--as-of', '2026-11-28').then((ended) => ({
    ended,
    site: textsIn(at('site')),
  }));
  return builtOnce;
}

const expectFine = ({ code, errors }: Ended) => expect([code, errors]).toEqual([0, '']);

describe('from the package file, in an empty folder, with an empty home and the system’s Node', () => {
  test('Rulla is installed without a warning, and starts a company that passes the check', async () => {
    const { installed, started, inGit, installedAnew, tarball } = of;
    expectFine(installed);
    expectFine(started);
    expect(started.output).toContain('1. git init -b main && npm install\n');
    const own = JSON.parse(readFileSync(at('package.json'), 'utf8')) as Record<'dependencies' | 'scripts', object>;
    expect(Object.keys(own.scripts)).toEqual(expect.arrayContaining(['check', 'diff', 'import', 'owners', 'seal']));
    expect(own.dependencies).toEqual({ rulla: `file:vendor/${path.basename(tarball)}` });
    expectFine(inGit);
    expectFine(installedAnew);
    expect(await npxRulla('check', '--all')).toEqual({
      code: 0,
      output: 'No errors in 5 files of Acme Pumps.\n',
      errors: '',
    });
  });

  test('it tells its version and its commands, and names no command that only a checkout has', async () => {
    const { version } = JSON.parse(readFileSync(path.join(all, 'checkout/package.json'), 'utf8')) as {
      version: string;
    };
    expect((await rulla('--version')).output).toBe(`${version}\n`);
    const { output } = await rulla('--help');
    expect(output).toMatch(/^ {2}npx rulla check {2,}every error/m);
    expect(output).not.toMatch(/npm run|mutate|bench/);
    expect((await rulla('new', '--help')).output).not.toMatch(/npm run|rule ID/);
    expect(await rulla('new', 'rule', 'no-name')).toMatchObject({ code: 2 });
  });

  test('no text of the package names a command that is not there', () => {
    const texts = textsIn(at('node_modules/rulla/lib'));
    expect(texts.size).toBeGreaterThan(700);
    expect([...texts].filter(([, text]) => /npm (run|start)\b/.test(text)).map(([name]) => name)).toEqual([]);
    expect([...texts.keys()].filter((name) => /\.tsx?$/.test(name))).toEqual([]);
  });

  test('an error is told with its place from the repository on', async () => {
    const plan = at('content/accounts/first-customer.mdx');
    const fine = readFileSync(plan, 'utf8');
    writeFileSync(plan, fine.replace('key-accounts', 'key-acounts'));
    const { code, errors } = await rulla('check', '--format', 'github');
    writeFileSync(plan, fine);
    expect(code).toBe(1);
    expect(errors).toContain('file=content/accounts/first-customer.mdx,line=4,');
    const page = 'node_modules/rulla/lib/rules/en/unknown-reference.md';
    expect(errors).toContain(`%0AMore: ${page}`);
    expect(readFileSync(at(page), 'utf8')).toMatch(/^# .*\n\n.*`unknown-reference`/);
  });

  test('a commit with an error in a plan is stopped, by the hook that the first installation switched on', async () => {
    const plan = at('content/accounts/first-customer.mdx');
    const fine = readFileSync(plan, 'utf8');
    await run('git', 'add', '--all');
    writeFileSync(plan, fine.replace('key-accounts', 'key-acounts'));
    const wrong = await commit('-am', 'plans: begun');
    expect(wrong.code).not.toBe(0);
    expect(wrong.errors).toContain('first-customer.mdx:4:');
    writeFileSync(plan, fine);
    expect(await commit('-am', 'plans: begun', '--allow-empty')).toMatchObject({ code: 0 });
    expect((await run('git', 'status', '--porcelain')).output).toBe('');
  });

  test('the site is built, and nothing is written into the package', async () => {
    const before = textsIn(at('node_modules/rulla'));
    const { ended } = await built();
    expectFine(ended);
    expect(ended.output).toMatch(/^Built \d+ pages of Acme Pumps as of 2026-11-28 into .*site\n$/);
    expect(readFileSync(at('site/accounts/first-customer/index.html'), 'utf8')).toContain('Anna Example');
    expect(textsIn(at('node_modules/rulla'))).toEqual(before);
    expect(readdirSync(at('.rulla')).sort()).toEqual(['kept', 'own-key', 'took.json']);
  });

  test('every script that a page of the site may fetch is there', async () => {
    const { site } = await built();
    const scripts = [...site].filter(([name]) => /^assets\/.*\.js$/.test(name));
    // One whose name is put together in the browser, such as that of a language's words, is there in no build.
    const fetched = scripts.flatMap(([, text]) =>
      [...text.matchAll(/(?:\bimport\(|\bfrom ?)(["'`])(\.{0,2}\/[^"'`\n]+)\1/g)].map(([, , way = '']) => way),
    );
    expect(fetched.length).toBeGreaterThan(20);
    expect(fetched.filter((way) => !site.has(`assets/${path.basename(way)}`))).toEqual([]);
  });

  test('without a network the content is checked and the site built', async () => {
    const alone = (...args: string[]) => run('unshare', '-rn', ...args);
    // Not every machine lets a person have a network of their own, with nothing in it.
    if (process.platform !== 'linux' || (await alone('true')).code !== 0) return;
    expect(await alone('npx', 'rulla', 'check')).toMatchObject({ code: 0, errors: '' });
    expectFine(await alone('npx', 'rulla', 'build', '--out', 'site', '--as-of', '2026-11-28'));
  });

  test('nginx serves the site under its path, and the next one after an edit', async () => {
    const program = nginxHere();
    if (program === undefined) return;
    const build = () =>
      forPlans('build', '--out', 'served', '--base', '/plans/', '--host', 'nginx', '--as-of', '2026-11-28');
    expectFine(await build());
    const nginx = await startNginx(program, path.join(all, 'nginx'), `include ${at('served')}.nginx.conf;`);
    try {
      const page = async () => (await fetch(`${nginx.address}/plans/accounts/first-customer/`)).text();
      expect(await page()).toContain('<h1>First Customer</h1>');
      const plan = at('content/accounts/first-customer.mdx');
      const before = readFileSync(plan, 'utf8');
      writeFileSync(plan, before.replace(/^name: .*$/m, 'name: Acme Paper'));
      expect(await rulla('check')).toMatchObject({ code: 0, errors: '' });
      expectFine(await build());
      expect(await page()).toContain('<h1>Acme Paper</h1>');
      writeFileSync(plan, before);
    } finally {
      await nginx.stop();
      rmSync(at('served'), { recursive: true });
      rmSync(at('served.nginx.conf'));
    }
  });

  test('the commands of every code host’s file run in the company’s repository', async () => {
    const hosts = path.join(all, 'checkout/scripts/company/templates/hosts');
    const commands = [...textsIn(hosts).values()].flatMap((text) =>
      [...text.matchAll(/npx rulla ((?:check|build)[^\n>]*)/g)].map(([, words = '']) =>
        words
          .trim()
          .replace(/ --compare "\$\w+"/, ' --compare HEAD')
          .replace(/ 2$/, '')
          // A place of its own, which here is that of the others: the same site need not be made twice.
          .replace('$(Build.ArtifactStagingDirectory)', company),
      ),
    );
    expect(commands.length).toBe(12);
    // Some compare with the last commit, which is there where the test of commits has run.
    if ((await run('git', 'rev-parse', '--verify', 'HEAD')).code !== 0) {
      await run('git', 'add', '--all');
      expectFine(await commit('--no-verify', '-m', 'plans: as they stand'));
    }
    // What compares two states begins anew each time; the others go on from the site that stands there, before it.
    const compares = (words: string) => words.includes('--compare');
    for (const words of [...new Set(commands)].sort((a, b) => Number(compares(a)) - Number(compares(b)))) {
      const called = compares(words) ? forPlans : rulla;
      expect([words, (await called(...words.split(' '))).code]).toEqual([words, 0]);
    }
    const { code, output } = await rulla('diff', '--base', 'HEAD', '--format', 'markdown');
    expect([code, output.length > 0]).toEqual([0, true]);
  });

  test('called from inside a folder, the workshop is still the company’s', async () => {
    const { code, output } = await runIn(at('content/accounts'), path.join(all, 'home'), 'npx', ['rulla', 'check']);
    expect([code, output]).toEqual([0, 'No errors in 5 files of Acme Pumps.\n']);
    expect(readdirSync(at('content/accounts'))).toEqual(['first-customer.mdx']);
  });

  test('where the company’s folder may not be written, the system’s place for caches serves', async () => {
    if (process.getuid?.() === 0) return;
    chmodSync(company, 0o555);
    const ended = await rulla('build', '--out', path.join(all, 'elsewhere'));
    chmodSync(company, 0o755);
    expectFine(ended);
  });

  test.each([20, 22, 24])('on Node %i the same content is checked and built to the same bytes', async (major) => {
    const way = nodeOf(major, path.join(all, `node-${major}`));
    // What cannot be had is not tried, and the handbook names what was.
    if (way === undefined) return;
    const others = (process.env['PATH'] ?? '').split(path.delimiter).filter((each) => !each.includes('node_modules'));
    const on = { PATH: [way, ...others].join(path.delimiter) };
    const call = (...args: string[]) => {
      const door = at('node_modules/rulla/scripts/rulla.mjs');
      return runIn(company, path.join(all, 'home'), path.join(way, 'node'), [door, ...args], on);
    };
    expect(await call('check', '--all')).toEqual({
      code: 0,
      output: 'No errors in 5 files of Acme Pumps.\n',
      errors: '',
    });
    // By the system’s own it was built before.
    if (isOfSystem(way)) return;
    const site = path.join(all, `site-${major}`);
    expectFine(await call('build', '--out', site, '--as-of', '2026-11-28'));
    expect(textsIn(site)).toEqual((await built()).site);
  });

  test('npm create starts a company by the same code, and pins the Rulla that it came with', async () => {
    const own = await packedInto(all, path.join(all, 'checkout/create-rulla'));
    // npm would fetch Rulla for it; here it is put beside the one that is installed, with everything that it brings.
    expectFine(await run('npm', 'install', '--no-save', '--loglevel=error', '--no-fund', '--no-audit', own));
    const start = at('start');
    mkdirSync(start);
    const created = await runIn(start, path.join(all, 'home'), 'npm', [
      'exec',
      '--no',
      '--',
      'create-rulla',
      'our-plans',
      '--name',
      'Acme Pumps',
      '--as-of',
      '2026-11-28',
    ]);
    expectFine(created);
    // It lies in the repository of the company's plans, which has its own hooks and its own CI.
    expect(created.output).toContain('1. cd our-plans && npm install\n');
    expect(created.output).toContain('This folder lies within the git repository ');
    const name = 'content/accounts/first-customer.mdx';
    expect(readFileSync(path.join(start, 'our-plans', name), 'utf8')).toContain('segment: key-accounts');
    const versions = ['package.json', 'create-rulla/package.json'].map(
      (file) =>
        JSON.parse(readFileSync(path.join(all, 'checkout', file), 'utf8')) as {
          version: string;
          dependencies: Record<string, string>;
        },
    );
    expect(versions[1]).toMatchObject({ version: versions[0]?.version, dependencies: { rulla: versions[0]?.version } });
  });

  test('a next version takes the place of the first, and touches no file of the content but by migrate', async () => {
    const checkout = checkoutIn(path.join(all, 'next'));
    versionOf(checkout, '99.0.0');
    const edit = (name: string, from: string, to: string) => {
      const text = readFileSync(path.join(checkout, name), 'utf8');
      expect(text).toContain(from);
      writeFileSync(path.join(checkout, name), text.replace(from, to));
    };
    edit('src/domain/plan/content-format.ts', 'CONTENT_FORMAT = 1', 'CONTENT_FORMAT = 2');
    const step =
      "[{ to: 2, change: (text) => text.replace('  industry: Paper\\n', '  industry: Paper and board\\n') }]";
    edit('scripts/migrating/steps.ts', 'STEPS: readonly Step[] = []', `STEPS: readonly Step[] = ${step}`);
    const before = textsIn(at('content'));
    expectFine(await run('npm', 'install', '--save-exact', '--loglevel=error', await packedInto(all, checkout)));
    expect((await rulla('--version')).output).toBe('99.0.0\n');
    expect(await rulla('check', '--all')).toMatchObject({ code: 0, errors: '' });
    expectFine(await rulla('build', '--out', 'site'));
    expectFine(await rulla('migrate', '--dry-run'));
    expect(textsIn(at('content'))).toEqual(before);
    const migrated = await rulla('migrate');
    expectFine(migrated);
    expect(migrated.output).toBe(
      'accounts/first-customer.mdx:10\n-   industry: Paper\n+   industry: Paper and board\ncompany.yaml:2\n- format: 1\n+ format: 2\nChanged 2 of 5 files, from format 1 to 2.\n',
    );
    const after = textsIn(at('content'));
    expect(
      [...after]
        .filter(([name, text]) => before.get(name) !== text)
        .map(([name]) => name)
        .sort(),
    ).toEqual(['accounts/first-customer.mdx', 'company.yaml']);
    expect(await rulla('check', '--all')).toMatchObject({ code: 0, errors: '' });
    expect((await rulla('migrate')).output).toBe('Nothing to do: the content is of format 2.\n');
  });
});
