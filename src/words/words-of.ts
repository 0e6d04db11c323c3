import { said, type Tongue } from './message.ts';
import { signatureOf } from './signature.ts';
import type { Words } from './words.ts';

/** The words of a folder of texts, ready to be said in its language. A message is read when it is first said. */
export function wordsOf<Texts extends object>(texts: Texts, tongue: Tongue): Words<Texts> {
  return Object.fromEntries(
    Object.entries(texts)
      .filter(([key]) => key !== '$about')
      .map(([key, value]: [string, string | readonly string[] | object]) => {
        if (typeof value !== 'string') return [key, Array.isArray(value) ? value : wordsOf(value, tongue)];
        const signature = signatureOf(key);
        if (!signature.parameters && !signature.isPhrase) return [key, value];
        const say = said(value, signature, tongue);
        return [signature.name, signature.parameters ? say : say()];
      }),
  ) as Words<Texts>;
}
