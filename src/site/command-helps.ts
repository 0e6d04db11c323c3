import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CommandHelp } from '#views/handbook/commands.ts';

/**
 * The commands of a company in the order in which they are met; those of a checkout of Rulla alone are not among them.
 */
const COMMANDS =
  'start dev check diff new budget format schemas pdf joint-plan seal person forget build migrate import owners history'.split(
    ' ',
  );

/** What each command says of itself on `--help`, read where it says it: nothing is written twice. */
export function commandHelps(): CommandHelp[] {
  return COMMANDS.map((name) => ({ name, help: helpIn(sourceOf(name)) }));
}

function sourceOf(name: string): string {
  const place = ['ts', 'js']
    .map((extension) => fileURLToPath(new URL(`../../scripts/${name}.${extension}`, import.meta.url)))
    .find((file) => existsSync(file));
  if (place === undefined) throw new Error(`Expected the source of the command ${name}, found none.`);
  return readFileSync(place, 'utf8');
}

/** The text of `--help`; what is only said in a checkout is left out. */
function helpIn(source: string): string {
  const help = /const HELP(?:: string)? = `([\s\S]*?)`;/.exec(source)?.[1];
  if (help === undefined) throw new Error('Expected a text of help in the source of a command, found none.');
  return help.replace(/\$\{[^}]*\}/g, '').trim();
}
