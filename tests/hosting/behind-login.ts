import { Buffer } from 'node:buffer';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Who may read the site in these tests, as browsers say it. */
export const LOGIN = { authorization: `Basic ${Buffer.from('zoe:plans').toString('base64')}` };

/** A site that a web server serves under /plans/ and behind a login. */
export interface Served {
  address: string;
  /** The folder that the build has written. */
  site: string;
}

/**
 * What every web server must keep to with the settings that we write for it. Nothing is said of one that is not here.
 */
export function whatHoldsBehindLogin(isHere: boolean, served: () => Served): void {
  const get = (at: string, headers: Record<string, string> = LOGIN) =>
    fetch(`${served().address}${at}`, { headers, redirect: 'manual' });
  const assets = () => readdir(path.join(served().site, 'assets'));

  test.skipIf(!isHere)('nobody reads anything without the login', async () => {
    const [asset] = await assets();
    for (const at of ['/plans/', '/plans/data/people.csv', `/plans/assets/${asset}`, '/plans/accounts/nobody/'])
      expect((await get(at, {})).status).toBe(401);
    expect((await get('/plans/')).status).toBe(200);
  });

  test.skipIf(!isHere)('a page carries its whole policy, and is asked for anew each time', async () => {
    const { headers } = await get('/plans/accounts/havulinna-paper/');
    const page = await readFile(path.join(served().site, 'accounts/havulinna-paper/index.html'), 'utf8');
    const own = /http-equiv="content-security-policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'");
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `${own};frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      'x-robots-tag': 'noindex',
      'cache-control': 'no-cache',
    });
  });

  test.skipIf(!isHere)('files say what they are, and those with a hash in their name are kept for a year', async () => {
    const typeOf = async (at: string) => (await get(at)).headers.get('content-type');
    expect(await typeOf('/plans/calendar.ics')).toBe('text/calendar; charset=utf-8');
    expect(await typeOf('/plans/data/people.csv')).toBe('text/csv; charset=utf-8');
    expect(await typeOf('/plans/data/roll-up.xlsx')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    for (const asset of await assets()) {
      const { headers } = await get(`/plans/assets/${asset}`);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-type')).toMatch(/^(text|font|image|application)\//);
      expect(headers.get('content-type')).not.toMatch(/octet-stream|text\/plain/);
    }
  });

  test.skipIf(!isHere)(
    'an address without its slash leads on, one that is not there gets our page, and nothing can be written',
    async () => {
      expect((await get('/plans')).headers.get('location')).toMatch(/\/plans\/$/);
      const none = await get('/plans/accounts/nobody/');
      expect([none.status, (await none.text()).includes('Rulla'), none.headers.get('x-robots-tag')]).toEqual([
        404,
        true,
        'noindex',
      ]);
      for (const method of ['PUT', 'POST']) {
        const wrote = await fetch(`${served().address}/plans/new.html`, { method, body: 'x', headers: LOGIN });
        expect(wrote.status).toBeGreaterThanOrEqual(400);
      }
      expect(await readdir(served().site)).not.toContain('new.html');
    },
  );
}
