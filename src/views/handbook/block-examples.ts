import type { Language } from '#domain/plan/company.ts';
import { OF_ACCOUNTS } from './examples-of-accounts.ts';
import { OF_COMPANY } from './examples-of-company.ts';

const EXAMPLES: Readonly<Record<string, string>> = { ...OF_ACCOUNTS, ...OF_COMPANY };

/** The example blocks of a kind of file in a language, each as it may stand in a file, in the order of the schema. */
export function blockExamples(kind: string, language: Language): { block: string; text: string }[] {
  const said = (EXAMPLES[kind] ?? '').replace(/\{\{([^|}]*)\|([^}]*)\}\}/g, (_, english: string, finnish: string) =>
    language === 'fi' ? finnish : english,
  );
  return said
    .split('\n\n')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ block: /^[\w]+/.exec(text)?.[0] ?? '', text }));
}
