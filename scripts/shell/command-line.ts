import { parseArgs, type ParseArgsConfig } from 'node:util';
import process from 'node:process';
import { tellOwnFault } from '#faults/own-fault.ts';
import { nearest } from '#domain/checks/nearest.ts';
import { FIRST_LANGUAGE } from '#words/languages.ts';
import { messagesFor, type Messages } from '#words/messages.ts';
import { ChangedMeanwhile } from '#writing/put-in-place.ts';
import { commandWords, speakFor } from './command-tongue.ts';
import { OneByOne } from './in-one-file.ts';
import { progress, tellProgress } from './stages.ts';

/** Exit codes of every command. */
export const DONE = 0;
export const PROBLEMS_FOUND = 1;
const WRONG_USE = 2;

/** Why a command does not run: a sentence of `wrong-use.json`, by its name. */
export type WrongUseName = keyof Messages['wrongUse'];
type FactsOf<Name extends WrongUseName> = Messages['wrongUse'][Name] extends (...facts: infer Facts) => string
  ? { [At in keyof Facts]: Facts[At] | ((words: Messages) => Facts[At]) }
  : [];

/**
 * The command was used wrongly, or cannot run here: the name of a sentence and the facts in it, which are said in the
 * company's language where they are printed (`runCommand`). A fact that is words itself is taken from the same words.
 */
export class WrongUse<Name extends WrongUseName = WrongUseName> extends Error {
  override name = 'WrongUse';
  readonly sentence: Name;
  readonly facts: FactsOf<Name>;
  isHelped = false;

  constructor(sentence: Name, ...facts: FactsOf<Name>) {
    // For a log alone: what a person reads is said by `saidIn`.
    super(sentenceOf(sentence, facts, messagesFor(FIRST_LANGUAGE)));
    [this.sentence, this.facts] = [sentence, facts];
  }

  /** Told together with how the command is used. */
  withHelp(): this {
    this.isHelped = true;
    return this;
  }

  saidIn(words: Messages): string {
    return sentenceOf(this.sentence, this.facts, words);
  }
}

function sentenceOf<Name extends WrongUseName>(sentence: Name, facts: FactsOf<Name>, words: Messages): string {
  const said: unknown = words.wrongUse[sentence];
  if (typeof said !== 'function') return String(said);
  return String(said(...facts.map((fact) => (typeof fact === 'function' ? fact(words) : fact))));
}

/** The same of a command for those who change Rulla itself, which speaks English as its code does. */
export class WrongUseInEnglish extends Error {
  override name = 'WrongUse';
}

export interface CommandLine<O extends NonNullable<ParseArgsConfig['options']>> {
  help: string;
  options: O;
  /** How many words beside the options the command takes. */
  words?: number;
}

type Parsed<O extends NonNullable<ParseArgsConfig['options']>> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>
>;

/**
 * Runs a command: reads its arguments, answers `--help`, and turns wrong use into a sentence and exit code 2; a fault
 * of our own, too, with what it was about and how to report it. Throws only what has to begin again (`OneByOne`).
 */
export async function runCommand<O extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  command: CommandLine<O>,
  body: (values: Parsed<O>['values'], words: string[]) => Promise<number>,
): Promise<number> {
  speakFor(args);
  try {
    if (args.includes('--help') || args.includes('-h')) {
      process.stdout.write(`${command.help.trim()}\n`);
      return DONE;
    }
    refuseSwallowed(args, command);
    const { values, positionals } = parsed(args, command);
    tellProgress();
    return await body(values, positionals);
  } catch (error) {
    progress.end();
    if (error instanceof OneByOne) throw error;
    process.stderr.write(`${reasonOf(error, command.help) ?? tellOwnFault(error)}\n`);
    return WRONG_USE;
  } finally {
    progress.end();
  }
}

/** Why the command does not run, in its language; nothing when the error is one of our own. */
function reasonOf(error: unknown, help: string): string | undefined {
  if (error instanceof WrongUse) return `${error.saidIn(commandWords())}${error.isHelped ? `\n\n${help.trim()}` : ''}`;
  if (error instanceof WrongUseInEnglish) return error.message;
  if (error instanceof ChangedMeanwhile) return commandWords().wrongUse.changedMeanwhile(error.file);
  return machineSays(error as NodeJS.ErrnoException);
}

/** What stands in the way on this machine, by the code of its error; nothing when the error is one of our own. */
function machineSays({ code, path: place, dest }: NodeJS.ErrnoException & { dest?: string }): string | undefined {
  const why = whyNot(code);
  const where = dest ?? place;
  // Of a file that is open, an error tells no name.
  if (why === undefined || code === undefined || (where === undefined && !ON_ANY_DISK.has(code))) return undefined;
  const words = commandWords();
  return words.wrongUse.onMachine(where, why(words), code);
}

/**
 * What a machine's error means for whoever ran the command, and the cure, in words; nothing for an error that is none
 * of these.
 */
export function whyNot(code: string | undefined): ((words: Messages) => string) | undefined {
  const known = IN_THE_WAY.find((one) => one === code);
  return known && (({ inTheWay }) => inTheWay[known]);
}

/** What can come in the middle of a file. */
const ON_ANY_DISK: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EIO']);

const IN_THE_WAY = [
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'ENOTDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'EBUSY',
  'EIO',
] as const satisfies readonly (keyof Messages['inTheWay'])[];

function parsed<O extends NonNullable<ParseArgsConfig['options']>>(args: string[], command: CommandLine<O>): Parsed<O> {
  let result: Parsed<O>;
  try {
    result = parseArgs({ args, options: command.options, allowPositionals: true, strict: true }) as Parsed<O>;
  } catch (error) {
    throw misused(error as NodeJS.ErrnoException, Object.keys(command.options)).withHelp();
  }
  const empty = Object.entries(result.values).find(([, value]) => value === '');
  if (empty) throw new WrongUse('emptyOption', empty[0]);
  if (result.positionals.includes('')) throw new WrongUse('emptyWord').withHelp();
  const tooMany = result.positionals[command.words ?? 0];
  if (tooMany !== undefined) throw new WrongUse('wordTooMany', tooMany).withHelp();
  return result;
}

/**
 * `npm run check --all` without the two dashes: npm keeps the option for itself and tells of it in the environment
 * only. Whoever wrote `--dry-run` so must not have the real thing done.
 */
function refuseSwallowed<O extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  { options }: CommandLine<O>,
) {
  const { npm_lifecycle_event: script, npm_command: how } = process.env;
  if (script === undefined || !['run', 'run-script', 'start'].includes(how ?? '')) return;
  const swallowed = Object.entries(options).filter(
    ([name]) =>
      (process.env[`npm_config_${name.replaceAll('-', '_')}`] ?? '') !== '' &&
      !args.some((arg) => arg.startsWith(`--${name}`)),
  );
  if (swallowed.length === 0) return;
  const meant = swallowed.map(([name, { type }]) => {
    const value = process.env[`npm_config_${name.replaceAll('-', '_')}`];
    if (type === 'boolean') return `--${name}`;
    return `--${name} ${value === 'true' ? (args[0] ?? 'VALUE') : value}`;
  });
  const call = `npm ${script === 'start' ? '' : 'run '}${script}`;
  throw new WrongUse('keptByNpm', meant.join(' '), call);
}

/** Node's own sentence speaks to programmers; this one names the option and the nearest one that there is. */
function misused({ code, message }: NodeJS.ErrnoException, known: string[]): WrongUse {
  const option = /'--?([^\s'=]+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return new WrongUse('noOption', option, nearest(option, known));
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return new WrongUse(/not take/.test(message) ? 'takesNoValue' : 'needsValue', option);
  return new WrongUse('notRead', message);
}
