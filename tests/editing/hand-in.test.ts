import { beforeEach, describe, expect, test } from 'vitest';
import { codeHost, MAKE_COPIES } from '#editing/code-hosts.ts';
import type { Edit } from '#editing/edits.ts';
import { handIn, handInFromCopy } from '#editing/hand-in.ts';
import { HostRefused } from '#editing/host-refused.ts';
import { type Answer, TOKEN } from './hosts/server.ts';
import { FILE, figure, HOSTS, hostHere, IN, NAME, PLAN, renamed } from './handing-in.ts';

describe.each(HOSTS)('handing in on %s', (host) => {
  const at = hostHere(host);
  const { proposed, send, trouble } = at;

  test('is one branch, one commit of all files and one proposal; the file changes by one line', async () => {
    const { done } = (await send([figure, renamed])) as { done: string };
    expect(done).toBe(proposed());
    expect(at.server.branches.get(NAME)?.files.get(IN)).toBe(PLAN.replace('130000', '95000'));
    expect(at.server.branches.get(NAME)?.files.get('content/company.yaml')).toBe('name: Kaarnavesi Oy\n');
    expect(at.server.branches.get('main')?.files.get(IN)).toBe(PLAN);
    expect(at.server.commits).toEqual([
      { message: 'Order in November', branch: NAME, files: [IN, 'content/company.yaml'] },
    ]);
    expect(at.server.proposals).toEqual([
      { title: 'Order in November', from: NAME, into: 'main', words: '## Price tag' },
    ]);
    expect(at.server.asked.join(' ')).not.toContain(TOKEN);
  });

  test('is made in the newest text, wherever its value stands by now', async () => {
    const newer = PLAN.replace('budget:\n', 'budget:\n  - id: l0\n    sales: {}\n');
    at.server.branches.get('main')?.files.set(IN, newer);
    await send();
    expect(at.server.branches.get(NAME)?.files.get(IN)).toBe(newer.replace('130000', '95000'));
  });

  test('of a value that somebody else changed meanwhile writes nothing and says what stands there', async () => {
    at.server.branches.get('main')?.files.set(IN, PLAN.replace('130000', '110000'));
    expect(await send()).toEqual({ unfit: { conflict: { now: 110_000 }, file: FILE, edit: figure } });
    expect([...at.server.branches.keys()]).toEqual(['main']);
  });

  describe('of a file that nobody has yet', () => {
    const NEW = 'reviews/2026-Q3/havulinna-paper.mdx';
    const begun = '---\nof: havulinna-paper\non: 2026-09-18\n---\n';
    const judged: Edit = { file: NEW, path: ['judgement'], before: undefined, after: 'The pilot holds.' };
    const sendNew = (edits: readonly Edit[]) =>
      handIn(
        codeHost(at.server.account),
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
      expect(at.server.branches.get(NAME)?.files.get(`content/${NEW}`)).toBe(
        begun.replace('18\n', '18\njudgement: The pilot holds.\n'),
      );
    });

    test('makes it as it was begun where nothing more was typed', async () => {
      await sendNew([]);
      expect(at.server.branches.get(NAME)?.files.get(`content/${NEW}`)).toBe(begun);
    });

    test('that somebody else has begun by now puts what was typed into theirs', async () => {
      const theirs = begun.replace('2026-09-18', '2026-09-17');
      at.server.branches.get('main')?.files.set(`content/${NEW}`, theirs);
      await sendNew([judged]);
      expect(at.server.branches.get(NAME)?.files.get(`content/${NEW}`)).toBe(
        theirs.replace('17\n', '17\njudgement: The pilot holds.\n'),
      );
    });

    test('whose name is taken by now, with nothing typed for theirs, is not written over', async () => {
      at.server.branches.get('main')?.files.set(`content/${NEW}`, 'theirs: true\n');
      expect(await sendNew([])).toEqual({ taken: NEW });
      expect([...at.server.branches.keys()]).toEqual(['main']);
    });
  });

  describe('by somebody who may read the plans and not write to them', () => {
    const fromCopy = async (steps: string[] = [], patience = 10) => {
      const edits = new Map([[FILE, [figure]]]);
      const wish = { edits, folder: 'content', orderOf: () => () => [], name: NAME, title: 'Order', words: 'Why' };
      try {
        return await handInFromCopy(codeHost({ ...at.server.account, patience }), wish, (step) => steps.push(step));
      } catch (error) {
        if (!(error instanceof HostRefused)) throw error;
        expect(`${error.message} ${error.said} ${error.stack}`).not.toContain(TOKEN);
        return error;
      }
    };
    beforeEach(() => {
      at.server.rights.mayWrite = false;
    });

    if (!MAKE_COPIES.has(host)) {
      test('is no copy made by the API, which is said', async () => {
        expect(await fromCopy()).toMatchObject({ trouble: 'no-copy' });
      });
      return;
    }

    test('goes from a copy of theirs, which is made and waited for', async () => {
      expect(await trouble()).toMatchObject({ trouble: 'no-right' });
      at.server.rights.notReadyFor = 3;
      const steps: string[] = [];
      expect(await fromCopy(steps)).toEqual({ done: proposed() });
      expect(steps).toEqual(['copying', 'reading', 'writing', 'opening']);
      expect([...at.server.branches.keys()]).toEqual(['main']);
      expect(at.server.copies[0]?.branches.get(NAME)?.files.get(IN)).toBe(PLAN.replace('130000', '95000'));
      expect(at.server.copies[0]?.commits).toEqual([{ message: 'Order', branch: NAME, files: [IN] }]);
      expect(at.server.proposals).toEqual([{ title: 'Order', from: `reader:${NAME}`, into: 'main', words: 'Why' }]);
    });

    test('goes from the copy that they have, upon the plans as they are by now', async () => {
      await fromCopy();
      const newer = PLAN.replace('Text.', 'Newer.').replace('130000', '130000 # kept');
      at.server.branches.set('main', {
        sha: 'fedcba9876543210fedcba9876543210fedcba98',
        files: new Map([[IN, newer]]),
      });
      expect(await fromCopy()).toMatchObject({ done: expect.stringMatching(/2$/) as unknown });
      expect(at.server.copies).toHaveLength(1);
      expect(at.server.copies[0]?.branches.get(`${NAME}-2`)?.files.get(IN)).toBe(newer.replace('130000', '95000'));
    });

    test('is refused where no copy may be made, and says so; nothing is written', async () => {
      at.server.rights.mayCopy = false;
      expect(await fromCopy()).toMatchObject({ trouble: 'no-copy' });
      expect(at.server.copies).toHaveLength(0);
    });

    test('of which the copy is never ready is given up', async () => {
      at.server.rights.notReadyFor = 1_000;
      expect(await fromCopy([], 4)).toMatchObject({ trouble: 'copy-not-ready' });
      expect(at.server.proposals).toEqual([]);
    });

    test('with a token that has ended, too many requests or a host that does not answer, says which', async () => {
      const said: [Answer, string][] = [
        [{ status: 401 }, 'token-refused'],
        [{ status: 429, headers: { 'retry-after': '30' } }, 'wait'],
        [{ status: 502 }, 'host-trouble'],
        ['hang', 'too-slow'],
      ];
      for (const [answer, meant] of said) {
        at.server.instead = (_, path) => (/\/forks?$/.test(path) ? answer : undefined);
        expect(await fromCopy([], answer === 'hang' ? 0.4 : 10)).toMatchObject({ trouble: meant });
      }
      expect(at.server.copies).toHaveLength(0);
    });

    test('to a host that names the copy so that it would lead elsewhere is trouble of the host', async () => {
      const evil = { full_name: '../../evil@x/plans', path_with_namespace: '..//evil', owner: { login: 'x' }, id: 8 };
      const whole = { ...evil, import_status: 'finished', forked_from_project: { id: 7 } };
      at.server.instead = (method, path) =>
        /\/forks?$/.test(path)
          ? { status: 202, body: method === 'GET' ? [] : whole }
          : /projects\/8$/.test(path)
            ? { status: 200, body: whole }
            : undefined;
      expect(await fromCopy()).toMatchObject({ trouble: 'host-trouble' });
      expect(at.server.proposals).toEqual([]);
    });

    test('of a value that somebody else changed meanwhile writes nothing', async () => {
      at.server.branches.get('main')?.files.set(IN, PLAN.replace('130000', '110000'));
      expect(await fromCopy()).toMatchObject({ unfit: { conflict: { now: 110_000 } } });
      expect([...(at.server.copies[0]?.branches.keys() ?? [])]).toEqual(['main']);
    });

    test('whose proposal cannot be opened names the page of the copy to open it on', async () => {
      at.server.instead = (method, path) =>
        method === 'POST' && /pulls$|merge_requests$/.test(path) ? { status: 502 } : undefined;
      const sent = (await fromCopy()) as { branch: string; byHand: string };
      expect(sent.branch).toBe(NAME);
      expect(decodeURIComponent(sent.byHand)).toMatch(new RegExp(`reader[:/].*${NAME}`));
    });
  });

  test('is told who changed a file last, and why', async () => {
    expect(await codeHost(at.server.account).lastCommit(IN)).toBeUndefined();
    at.server.changedBy.set(IN, {
      by: 'Henna Koivu',
      why: 'The order slips\n\nMore of it.',
      on: '2026-09-21T10:00:00Z',
    });
    expect(await codeHost(at.server.account).lastCommit(IN)).toEqual({
      by: 'Henna Koivu',
      why: 'The order slips',
      on: '2026-09-21T10:00:00Z',
    });
  });

  test('that the host hides from a token without the right to write is told as that, and not as gone', async () => {
    at.server.instead = (method) => (method === 'POST' ? { status: 404, body: { message: 'Not Found' } } : undefined);
    expect(await trouble()).toMatchObject({ trouble: 'no-right' });
  });

  test('of what is in the file already is nothing to send', async () => {
    at.server.branches.get('main')?.files.set(IN, PLAN.replace('130000', '95000'));
    expect(await send()).toEqual({ nothing: true });
  });

  test('under a name that is taken gets a number', async () => {
    at.server.branches.set(NAME, { sha: 'x', files: new Map() });
    await send();
    expect(at.server.proposals.map(({ from }) => from)).toEqual([`${NAME}-2`]);
  });

  test('whose answer is lost after the branch was made is not made twice', async () => {
    let isLost = false;
    at.server.instead = (method, path) => {
      const isCommit = method === 'POST' && /git\/refs$|repository\/commits$|\/contents$|\/src$|\/pushes$/.test(path);
      if (!isCommit || isLost) return undefined;
      isLost = true;
      return 'drop';
    };
    expect(await send()).toEqual({ done: proposed() });
    expect([...at.server.branches.keys()]).toEqual(['main', NAME]);
  });

  test('whose proposal cannot be opened names the branch and the page to open it on', async () => {
    at.server.instead = (method, path) =>
      method === 'POST' && /pulls$|merge_requests$|pullrequests$/.test(path) ? { status: 502 } : undefined;
    const sent = await send();
    expect(sent).toMatchObject({ branch: NAME, why: { trouble: 'host-trouble' } });
    expect((sent as { byHand: string }).byHand.startsWith(at.server.account.url)).toBe(true);
    expect(decodeURIComponent((sent as { byHand: string }).byHand)).toContain(NAME);
  });
});
