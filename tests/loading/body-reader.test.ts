import { afterEach, expect, test } from 'vitest';
import { BodyReader } from '#loading/body/body-reader.ts';
import type { BodyTask } from '#loading/body/body-read.ts';

let reader: BodyReader | undefined;
afterEach(() => reader?.close());

/** Reads bodies without the guard that stands before the parser. */
function readAll(texts: string[]): Promise<{ rules: string[]; html: string }[]> {
  const own = new BodyReader(1500);
  reader = own;
  const reads = texts.map(
    (text, at): Promise<{ rules: string[]; html: string }> =>
      own
        .read({ file: `accounts/plan-${at}.mdx`, text, firstLine: 6, kind: 'plan' } satisfies BodyTask)
        .then(({ body, problems }) => ({
          rules: problems.map(({ rule, place }) => `${place.file}:${place.line} ${rule}`),
          html: body.map((node) => ('html' in node ? node.html : `<${node.component}>`)).join(''),
        })),
  );
  own.flush();
  return Promise.all(reads);
}

test('a text that aborts the parser is named, and the plans before and after it are read', async () => {
  const read = await readAll(['Less water.', "import '\\", 'More service.']);
  expect(read).toEqual([
    { rules: [], html: '<p>Less water.</p>' },
    { rules: ['accounts/plan-1.mdx:6 body-unreadable'], html: '' },
    { rules: [], html: '<p>More service.</p>' },
  ]);
});

test('a text that would take the parser hours is named after a moment', async () => {
  const read = await readAll(['<a b={'.repeat(40), 'More service.']);
  expect(read.map(({ rules }) => rules)).toEqual([['accounts/plan-0.mdx:6 body-unreadable'], []]);
});

test('a text that overflows the parser’s stack is named', async () => {
  const read = await readAll(['> '.repeat(5000) + 'x', 'More service.']);
  expect(read[0]?.rules).toHaveLength(1);
  expect(read[1]).toEqual({ rules: [], html: '<p>More service.</p>' });
});

test('several hundred plans come back in order', async () => {
  const read = await readAll(Array.from({ length: 350 }, (_, at) => `Plan ${at}.`));
  expect(read.map(({ html }) => html)).toEqual(Array.from({ length: 350 }, (_, at) => `<p>Plan ${at}.</p>`));
});
