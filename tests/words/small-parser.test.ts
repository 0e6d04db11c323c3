import { parse as whole } from '@messageformat/parser';
import { expect, test } from 'vitest';
import { LANGUAGES } from '#words/languages.ts';
import { textsOf } from '#words/messages.ts';
import { parse } from '#words/small-parser.ts';

/** Every text of a catalogue, however deep it stands. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Without the places in the source, and with neighbouring texts together: what messages are written by. */
function plain(tokens: unknown): unknown {
  if (!Array.isArray(tokens)) return tokens;
  const parts = tokens.map(
    ({ ctx: _, ...token }: Record<string, unknown>): Record<string, unknown> => ({
      ...token,
      ...('param' in token && { param: plain(token['param']) }),
      ...('cases' in token && {
        cases: (token['cases'] as { key: string; tokens: unknown }[]).map((one) => ({
          key: one.key,
          tokens: plain(one.tokens),
        })),
      }),
    }),
  );
  return parts.reduce<Record<string, unknown>[]>((all, token) => {
    const last = all.at(-1);
    if (token['type'] === 'content' && last?.['type'] === 'content')
      all[all.length - 1] = { type: 'content', value: `${String(last['value'])}${String(token['value'])}` };
    else all.push(token);
    return all;
  }, []);
}

test.each(LANGUAGES)('what a browser reads of each message of %s is what the parser reads', (language) => {
  const texts = [...new Set(textsIn(textsOf(language)))].filter((text) => {
    try {
      whole(text);
      return true;
    } catch {
      return false;
    }
  });
  expect(texts.length).toBeGreaterThan(1_000);
  for (const text of texts) expect(plain(parse(text)), text).toEqual(plain(whole(text)));
});
