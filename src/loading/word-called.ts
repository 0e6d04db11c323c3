import { nearest } from '#domain/checks/nearest.ts';
import { saidFor } from '#words/closed-lists.ts';
import { LANGUAGES } from '#words/languages.ts';
import { textsOf } from '#words/messages.ts';

/**
 * The word of a closed list that the site calls so in any of its languages: `trouble` for *Ongelmakeskeinen*. Apart
 * from what else may be meant, since it asks for the words of all languages, which a form never does: there such words
 * are chosen.
 */
export function wordCalled(written: string, allowed: readonly string[]): string | undefined {
  for (const language of LANGUAGES) {
    const said = Object.entries(saidFor(textsOf(language).vocabulary, allowed) ?? {});
    const called = nearest(
      written,
      said.map(([, shown]) => shown),
    );
    if (called !== undefined) return said.find(([, shown]) => shown === called)?.[0];
  }
  return undefined;
}
