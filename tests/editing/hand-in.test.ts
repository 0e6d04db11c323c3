import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type HostAccount, codeHost, MAKE_COPIES } from '#editing/code-hosts.ts';
import type { Edit } from '#editing/edits.ts';
import { handIn, type HandedIn, handInFromCopy } from '#editing/hand-in.ts';
import { HostRefused } from '#editing/host-refused.ts';
import { type Answer, hostServer, type HostServer, TOKEN } from './hosts/server.ts';

const PLAN = '---\nname: Ähtäri Paper # ä\nbudget:\n  - id: l4\n    sales:\n      2026-Q4: 130000\n---\n\nText.\n';
const FILE = 'accounts/havulinna-paper.mdx';
const IN = `content/${FILE}`;
const figure: Edit = {
  file: FILE,
  path: ['budget', { item: 'l4' }, 'sales', '2026-Q4'],
  before: 130_000,
  after: 95_000,
};
const renamed: Edit = { file: 'company.yaml', path: ['name'], before: 'Kaarnavesi', after: 'Kaarnavesi Oy' };
const NAME = 'rulla/havulinna-paper-2026-09-22-k3f9';

describe.each(['github', 'gitlab', 'gitea', 'bitbucket', 'azure'] as const)('handing in on %s', (host) => {
  let server: HostServer;
  beforeEach(async () => {
    server = await hostServer(host, { [IN]: PLAN, 'content/company.yaml': 'name: Kaarnavesi\n' });
  });
  afterEach(async () => {
    expect(server.undescribed).toEqual([]);
    await server.close();
  });
  /** Where a proposal can be looked at: Azure DevOps says its number, the others its address. */
  const proposed = () =>
    host === 'azure' ? `${server.account.url}/pullrequest/1` : `${new URL(server.account.url).origin}/proposals/1`;

  const send = (edits: readonly Edit[] = [figure], account: Partial<HostAccount> = {}): Promise<HandedIn> => {
    const byFile = Map.groupBy(edits, ({ file }) => file);
    const wish = {
      edits: byFile,
      folder: 'content',
      orderOf: () => () => [],
      name: NAME,
      title: 'Order in November',
      words: '## Price tag',
    };
    return handIn(codeHost({ ...server.account, ...account }), wish, () => undefined);
  };
  const trouble = async (edits?: readonly Edit[], account?: Partial<HostAccount>) => {
    try {
      return await send(edits, account);
    } catch (error) {
      if (!(error instanceof HostRefused)) throw error;
      expect(`${error.message} ${error.said} ${error.stack}`).not.toContain(TOKEN);
      return error;
    }
  };

  test('is one branch, one commit of all files and one proposal; the file changes by one line', async () => {
    const { done } = (await send([figure, renamed])) as { done: string };
    expect(done).toBe(proposed());
    expect(server.branches.get(NAME)?.files.get(IN)).toBe(PLAN.replace('130000', '95000'));
    expect(server.branches.get(NAME)?.files.get('content/company.yaml')).toBe('name: Kaarnavesi Oy\n');
    expect(server.branches.get('main')?.files.get(IN)).toBe(PLAN);
    expect(server.commits).toEqual([
      { message: 'Order in November', branch: NAME, files: [IN, 'content/company.yaml'] },
    ]);
    expect(server.proposals).toEqual([{ title: 'Order in November', from: NAME, into: 'main', words: '## Price tag' }]);
    expect(server.asked.join(' ')).not.toContain(TOKEN);
  });

  test('is made in the newest text, wherever its value stands by now', async () => {
    const newer = PLAN.replace('budget:\n', 'budget:\n  - id: l0\n    sales: {}\n');
    server.branches.get('main')?.files.set(IN, newer);
    await send();
    expect(server.branches.get(NAME)?.files.get(IN)).toBe(newer.replace('130000', '95000'));
  });

  test('of a value that somebody else changed meanwhile writes nothing and says what stands there', async () => {
    server.branches.get('main')?.files.set(IN, PLAN.replace('130000', '110000'));
    expect(await send()).toEqual({ unfit: { conflict: { now: 110_000 }, file: FILE, edit: figure } });
    expect([...server.branches.keys()]).toEqual(['main']);
  });

  describe('of a file that nobody has yet', () => {
    const NEW = 'reviews/2026-Q3/havulinna-paper.mdx';
    const begun = '---\nof: havulinna-paper\non: 2026-09-18\n---\n';
    const judged: Edit = { file: NEW, path: ['judgement'], before: undefined, after: 'The pilot holds.' };
    const sendNew = (edits: readonly Edit[]) =>
      handIn(
        codeHost(server.account),
        {
          edits: new Map([[NEW, edits]]),
          begun: new Map([[NEW, begun]]),
          folder: 'content',
          orderOf: () => () => ['of', 'on', 'judgement'],
          name: NAME,
          title: 'A review',
          words: '',
        },
        () => undefined,
      );

    test('makes it, with what was typed', async () => {
      expect(await sendNew([judged])).toEqual({ done: proposed() });
      expect(server.branches.get(NAME)?.files.get(`content/${NEW}`)).toBe(
        begun.replace('18\n', '18\njudgement: The pilot holds.\n'),
      );
    });

    test('makes it as it was begun where nothing more was typed', async () => {
      await sendNew([]);
      expect(server.branches.get(NAME)?.files.get(`content/${NEW}`)).toBe(begun);
    });

    test('that somebody else has begun by now puts what was typed into theirs', async () => {
      const theirs = begun.replace('2026-09-18', '2026-09-17');
      server.branches.get('main')?.files.set(`content/${NEW}`, theirs);
      await sendNew([judged]);
      expect(server.branches.get(NAME)?.files.get(`content/${NEW}`)).toBe(
        theirs.replace('17\n', '17\njudgement: The pilot holds.\n'),
      );
    });

    test('whose name is taken by now, with nothing typed for theirs, is not written over', async () => {
      server.branches.get('main')?.files.set(`content/${NEW}`, 'theirs: true\n');
      expect(await sendNew([])).toEqual({ taken: NEW });
      expect([...server.branches.keys()]).toEqual(['main']);
    });
  });

  describe('by somebody who may read the plans and not write to them', () => {
    const fromCopy = async (steps: string[] = [], patience = 10) => {
      const edits = new Map([[FILE, [figure]]]);
      const wish = { edits, folder: 'content', orderOf: () => () => [], name: NAME, title: 'Order', words: 'Why' };
      try {
        return await handInFromCopy(codeHost({ ...server.account, patience }), wish, (step) => steps.push(step));
      } catch (error) {
        if (!(error instanceof HostRefused)) throw error;
        expect(`${error.message} ${error.said} ${error.stack}`).not.toContain(TOKEN);
        return error;
      }
    };
    beforeEach(() => {
      server.rights.mayWrite = false;
    });

    if (!MAKE_COPIES.has(host)) {
      test('is no copy made by the API, which is said', async () => {
        expect(await fromCopy()).toMatchObject({ trouble: 'no-copy' });
      });
      return;
    }

    test('goes from a copy of theirs, which is made and waited for', async () => {
      expect(await trouble()).toMatchObject({ trouble: 'no-right' });
      server.rights.notReadyFor = 3;
      const steps: string[] = [];
      expect(await fromCopy(steps)).toEqual({ done: proposed() });
      expect(steps).toEqual(['copying', 'reading', 'writing', 'opening']);
      expect([...server.branches.keys()]).toEqual(['main']);
      expect(server.copies[0]?.branches.get(NAME)?.files.get(IN)).toBe(PLAN.replace('130000', '95000'));
      expect(server.copies[0]?.commits).toEqual([{ message: 'Order', branch: NAME, files: [IN] }]);
      expect(server.proposals).toEqual([{ title: 'Order', from: `reader:${NAME}`, into: 'main', words: 'Why' }]);
    });

    test('goes from the copy that they have, upon the plans as they are by now', async () => {
      await fromCopy();
      const newer = PLAN.replace('Text.', 'Newer.').replace('130000', '130000 # kept');
      server.branches.set('main', { sha: 'fedcba9876543210fedcba9876543210fedcba98', files: new Map([[IN, newer]]) });
      expect(await fromCopy()).toMatchObject({ done: expect.stringMatching(/2$/) as unknown });
      expect(server.copies).toHaveLength(1);
      expect(server.copies[0]?.branches.get(`${NAME}-2`)?.files.get(IN)).toBe(newer.replace('130000', '95000'));
    });

    test('is refused where no copy may be made, and says so; nothing is written', async () => {
      server.rights.mayCopy = false;
      expect(await fromCopy()).toMatchObject({ trouble: 'no-copy' });
      expect(server.copies).toHaveLength(0);
    });

    test('of which the copy is never ready is given up', async () => {
      server.rights.notReadyFor = 1_000;
      expect(await fromCopy([], 4)).toMatchObject({ trouble: 'copy-not-ready' });
      expect(server.proposals).toEqual([]);
    });

    test('with a token that has ended, too many requests or a host that does not answer, says which', async () => {
      const said: [Answer, string][] = [
        [{ status: 401 }, 'token-refused'],
        [{ status: 429, headers: { 'retry-after': '30' } }, 'wait'],
        [{ status: 502 }, 'host-trouble'],
        ['hang', 'too-slow'],
      ];
      for (const [answer, meant] of said) {
        server.instead = (_, path) => (/\/forks?$/.test(path) ? answer : undefined);
        expect(await fromCopy([], answer === 'hang' ? 0.4 : 10)).toMatchObject({ trouble: meant });
      }
      expect(server.copies).toHaveLength(0);
    });

    test('to a host that names the copy so that it would lead elsewhere is trouble of the host', async () => {
      const evil = { full_name: '../../evil@x/plans', path_with_namespace: '..//evil', owner: { login: 'x' }, id: 8 };
      const whole = { ...evil, import_status: 'finished', forked_from_project: { id: 7 } };
      server.instead = (method, path) =>
        /\/forks?$/.test(path)
          ? { status: 202, body: method === 'GET' ? [] : whole }
          : /projects\/8$/.test(path)
            ? { status: 200, body: whole }
            : undefined;
      expect(await fromCopy()).toMatchObject({ trouble: 'host-trouble' });
      expect(server.proposals).toEqual([]);
    });

    test('of a value that somebody else changed meanwhile writes nothing', async () => {
      server.branches.get('main')?.files.set(IN, PLAN.replace('130000', '110000'));
      expect(await fromCopy()).toMatchObject({ unfit: { conflict: { now: 110_000 } } });
      expect([...(server.copies[0]?.branches.keys() ?? [])]).toEqual(['main']);
    });

    test('whose proposal cannot be opened names the page of the copy to open it on', async () => {
      server.instead = (method, path) =>
        method === 'POST' && /pulls$|merge_requests$/.test(path) ? { status: 502 } : undefined;
      const sent = (await fromCopy()) as { branch: string; byHand: string };
      expect(sent.branch).toBe(NAME);
      expect(decodeURIComponent(sent.byHand)).toMatch(new RegExp(`reader[:/].*${NAME}`));
    });
  });

  test('is told who changed a file last, and why', async () => {
    expect(await codeHost(server.account).lastCommit(IN)).toBeUndefined();
    server.changedBy.set(IN, {
      by: 'Henna Koivu',
      why: 'The order slips\n\nMore of it.',
      on: '2026-09-21T10:00:00Z',
    });
    expect(await codeHost(server.account).lastCommit(IN)).toEqual({
      by: 'Henna Koivu',
      why: 'The order slips',
      on: '2026-09-21T10:00:00Z',
    });
  });

  test('that the host hides from a token without the right to write is told as that, and not as gone', async () => {
    server.instead = (method) => (method === 'POST' ? { status: 404, body: { message: 'Not Found' } } : undefined);
    expect(await trouble()).toMatchObject({ trouble: 'no-right' });
  });

  test('of what is in the file already is nothing to send', async () => {
    server.branches.get('main')?.files.set(IN, PLAN.replace('130000', '95000'));
    expect(await send()).toEqual({ nothing: true });
  });

  test('under a name that is taken gets a number', async () => {
    server.branches.set(NAME, { sha: 'x', files: new Map() });
    await send();
    expect(server.proposals.map(({ from }) => from)).toEqual([`${NAME}-2`]);
  });

  test('whose answer is lost after the branch was made is not made twice', async () => {
    let isLost = false;
    server.instead = (method, path) => {
      const isCommit = method === 'POST' && /git\/refs$|repository\/commits$|\/contents$|\/src$|\/pushes$/.test(path);
      if (!isCommit || isLost) return undefined;
      isLost = true;
      return 'drop';
    };
    expect(await send()).toEqual({ done: proposed() });
    expect([...server.branches.keys()]).toEqual(['main', NAME]);
  });

  test('whose proposal cannot be opened names the branch and the page to open it on', async () => {
    server.instead = (method, path) =>
      method === 'POST' && /pulls$|merge_requests$|pullrequests$/.test(path) ? { status: 502 } : undefined;
    const sent = await send();
    expect(sent).toMatchObject({ branch: NAME, why: { trouble: 'host-trouble' } });
    expect((sent as { byHand: string }).byHand.startsWith(server.account.url)).toBe(true);
    expect(decodeURIComponent((sent as { byHand: string }).byHand)).toContain(NAME);
  });

  test('with a token that has ended, to a repository that is not seen, or to nobody, says which', async () => {
    expect(await trouble([figure], { token: 'another' })).toMatchObject({ trouble: 'token-refused' });
    expect(
      await trouble([figure], {
        url: `${new URL(server.account.url).origin}${host === 'azure' ? '/nobody/sales/_git/here' : '/git/nobody/here'}`,
      }),
    ).toMatchObject({
      trouble: 'not-found',
    });
    expect(await trouble([figure], { url: 'http://127.0.0.1:9/kaarnavesi/plans' })).toMatchObject({
      trouble: 'unreachable',
    });
  });

  test('to a host that does not answer is given up after one more try of what only reads', async () => {
    server.instead = () => 'hang';
    expect(await trouble([figure], { patience: 0.4 })).toMatchObject({ trouble: 'too-slow' });
    expect(server.asked).toHaveLength(2);
  });

  const refusals: [string, Answer, object][] = [
    [
      'no right',
      { status: 403, body: { message: 'Resource not accessible by personal access token' } },
      { trouble: 'no-right' },
    ],
    ['too many requests', { status: 429, headers: { 'retry-after': '30' } }, { trouble: 'wait', seconds: 30 }],
    [
      'a rate limit',
      { status: 403, body: { message: 'API rate limit exceeded' }, headers: { 'x-ratelimit-remaining': '0' } },
      { trouble: 'wait' },
    ],
    [
      'a protected branch',
      { status: 422, body: { message: 'Repository rule violations found' } },
      { trouble: 'branch-protected' },
    ],
    [
      'one that may not push',
      { status: 403, body: { message: 'You are not allowed to push into this branch' } },
      { trouble: 'branch-protected' },
    ],
    ['a file that changed', { status: 409, body: { message: 'Conflict' } }, { trouble: 'changed-meanwhile' }],
    ['too large', { status: 413 }, { trouble: 'too-large' }],
    ['archived', { status: 423, body: { message: 'Repository is archived' } }, { trouble: 'repository-locked' }],
    ['the host’s own fault', { status: 500 }, { trouble: 'host-trouble' }],
    [
      'anything else, in the host’s own words',
      { status: 400, body: { message: 'Moon is full', errors: [{ message: 'tonight' }] } },
      { trouble: 'refused', said: 'Moon is full tonight' },
    ],
  ];
  test.each(refusals)('that is refused for %s tells it apart, and nothing is written', async (_, answer, said) => {
    server.instead = (method) => (method === 'POST' ? answer : undefined);
    expect(await trouble()).toMatchObject(said);
    expect([...server.branches.keys()]).toEqual(['main']);
  });
});
