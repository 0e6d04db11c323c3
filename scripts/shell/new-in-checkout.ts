import process from 'node:process';
import { startLanguage } from '../language/start-language.ts';
import { DONE, WrongUseInEnglish } from './command-line.ts';
import { startRule } from './new-rule.ts';
import { wayTo } from './settings.ts';

/** Starts a rule or a language, which are parts of Rulla itself, and prints what was written. */
export async function startInCheckout(
  kind: 'language' | 'rule',
  id: string | undefined,
  isPseudo: boolean,
): Promise<number> {
  if (id === undefined)
    throw new WrongUseInEnglish(
      kind === 'rule' ? 'Name it: npm run new -- rule ID' : 'Name it by its tag: npm run new -- language sv',
    );
  const files = kind === 'rule' ? await startRule(id) : [wayTo(await startLanguage(id, { isPseudo }))];
  process.stdout.write(files.map((file) => `${file}\n`).join(''));
  return DONE;
}
