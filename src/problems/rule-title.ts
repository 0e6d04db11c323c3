import type { Messages } from '#words/messages.ts';

/** What readers call a rule, in place of its id; nothing for one that Rulla does not have, or has no more. */
export function ruleTitle(t: Messages, rule: string): string | undefined {
  for (const rules of [t.planProblems, t.linkingProblems, t.readingProblems]) {
    const known: Readonly<Record<string, { title: string }>> = rules;
    if (Object.hasOwn(known, rule)) return known[rule]?.title;
  }
  return undefined;
}
