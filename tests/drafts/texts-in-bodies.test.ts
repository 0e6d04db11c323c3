import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainMarkdown } from '#drafts/draft.ts';
import { guardBody } from '#loading/body/body-guard.ts';
import { parseBody } from '#loading/body/parse-body.ts';

test('a text of a plan is said in a body as it was written, whatever signs are in it', () => {
  const sign = fc.constantFrom(
    'a',
    ' ',
    '{',
    '}',
    '<',
    '>',
    '*',
    '_',
    '[',
    ']',
    '(',
    ')',
    '`',
    '#',
    '|',
    '!',
    '&',
    ';',
    '-',
    '+',
    '1',
    '.',
    ':',
    '/',
    '@',
    '\\',
    '~',
    '$',
    '"',
    '=',
    'http://x.fi/',
  );
  fc.assert(
    fc.property(fc.array(fc.string({ unit: sign, maxLength: 24 }), { minLength: 1, maxLength: 6 }), (texts) => {
      const text = texts.map((one) => `- a${plainMarkdown(one)}.`).join('\n');
      expect(guardBody(text, 1, 'x.mdx')).toEqual([]);
      const { body, problems } = parseBody({ file: 'x.mdx', text, firstLine: 1, kind: 'plan' });
      expect(problems).toEqual([]);
      const html = body.map((node) => ('html' in node ? node.html : node.component)).join('');
      const said = [...html.matchAll(/<li>(.*?)<\/li>/gs)].map(([, inner = '']) =>
        unescaped(inner.replace(/<\/?a\b[^>]*>/g, '')).trim(),
      );
      expect(said).toEqual(texts.map((one) => `a${one.replace(/\s+/g, ' ')}.`.trim()));
    }),
    { numRuns: 300 },
  );
});

function unescaped(html: string): string {
  return html
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex === '' ? 10 : 16)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
