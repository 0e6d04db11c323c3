import { describe, expect, test } from 'vitest';
import type { Answer } from './hosts/server.ts';
import { figure, HOSTS, hostHere } from './handing-in.ts';

describe.each(HOSTS)('handing in on %s', (host) => {
  const at = hostHere(host);
  const { trouble } = at;

  test('with a token that has ended, to a repository that is not seen, or to nobody, says which', async () => {
    expect(await trouble([figure], { token: 'another' })).toMatchObject({ trouble: 'token-refused' });
    expect(
      await trouble([figure], {
        url: `${new URL(at.server.account.url).origin}${host === 'azure' ? '/nobody/sales/_git/here' : '/git/nobody/here'}`,
      }),
    ).toMatchObject({
      trouble: 'not-found',
    });
    expect(await trouble([figure], { url: 'http://127.0.0.1:9/kaarnavesi/plans' })).toMatchObject({
      trouble: 'unreachable',
    });
  });

  test('to a host that does not answer is given up after one more try of what only reads', async () => {
    at.server.instead = () => 'hang';
    expect(await trouble([figure], { patience: 0.4 })).toMatchObject({ trouble: 'too-slow' });
    expect(at.server.asked).toHaveLength(2);
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
    at.server.instead = (method) => (method === 'POST' ? answer : undefined);
    expect(await trouble()).toMatchObject(said);
    expect([...at.server.branches.keys()]).toEqual(['main']);
  });
});
