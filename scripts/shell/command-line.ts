import { parseArgs, type ParseArgsConfig } from 'node:util';
import process from 'node:process';
import { tellOwnFault } from '#faults/own-fault.ts';
import { nearest } from '#domain/checks/nearest.ts';
import { ChangedMeanwhile } from '#writing/put-in-place.ts';
import { OneByOne } from './in-one-file.ts';
import { progress, tellProgress } from './stages.ts';

/** Exit codes of every command. */
export const DONE = 0;
export const PROBLEMS_FOUND = 1;
const WRONG_USE = 2;

/** The command was used wrongly, or cannot run here: said in a sentence, without a stack trace. */
export class WrongUse extends Error {
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
    const isSaid = error instanceof WrongUse || error instanceof ChangedMeanwhile;
    const sentence = isSaid ? error.message : machineSays(error as NodeJS.ErrnoException);
    process.stderr.write(`${sentence ?? tellOwnFault(error)}\n`);
    return WRONG_USE;
  } finally {
    progress.end();
  }
}

/** What stands in the way on this machine, by the code of its error; nothing when the error is one of our own. */
function machineSays({ code, path: place, dest }: NodeJS.ErrnoException & { dest?: string }): string | undefined {
  const why = whyNot(code);
  const where = dest ?? place;
  // Of a file that is open, an error tells no name.
  if (where === undefined && code !== undefined && !ON_ANY_DISK.has(code)) return undefined;
  return why === undefined ? undefined : `${where ?? 'What was to be written'}: ${why} (${code}).`;
}

/**
 * What a machine's error means for whoever ran the command, and the cure; nothing for an error that is none of these.
 */
export function whyNot(code: string | undefined): string | undefined {
  return code === undefined ? undefined : IN_THE_WAY[code];
}

/** What can come in the middle of a file. */
const ON_ANY_DISK: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EIO']);

const IN_THE_WAY: Readonly<Record<string, string>> = {
  EACCES: 'this account may not read or write here. Ask for the right to, or name another folder',
  EPERM: 'nothing may be written here. Name another folder',
  EROFS: 'this place is read-only. Name another folder',
  ENOSPC: 'the disk is full. Make room and run the command again',
  EDQUOT: 'the room that this account may fill is full. Make room and run the command again',
  ENOTDIR: 'a file stands where a folder is needed. Name another folder',
  ELOOP: 'this link leads back to itself. Mend the link or name another folder',
  ENAMETOOLONG: 'this name is too long for the disk. Choose a shorter one',
  EBUSY: 'something else holds this place. Close what uses it and run the command again',
  EIO: 'the disk cannot be read or written. See that it is sound',
};

function parsed<O extends NonNullable<ParseArgsConfig['options']>>(args: string[], command: CommandLine<O>): Parsed<O> {
  let result: Parsed<O>;
  try {
    result = parseArgs({ args, options: command.options, allowPositionals: true, strict: true }) as Parsed<O>;
  } catch (error) {
    throw new WrongUse(
      `${misused(error as NodeJS.ErrnoException, Object.keys(command.options))}\n\n${command.help.trim()}`,
    );
  }
  const empty = Object.entries(result.values).find(([, value]) => value === '');
  if (empty) throw new WrongUse(`--${empty[0]} is empty. Write its value after it.`);
  if (result.positionals.includes(''))
    throw new WrongUse(`One of the words is empty: a name or a folder is missing.\n\n${command.help.trim()}`);
  if (result.positionals.length > (command.words ?? 0)) {
    throw new WrongUse(`"${result.positionals[command.words ?? 0]}" is not understood here.\n\n${command.help.trim()}`);
  }
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
  throw new WrongUse(
    `npm kept ${meant.join(' ')} for itself. Write two dashes before it: ${call} -- ${meant.join(' ')}`,
  );
}

/** Node's own sentence speaks to programmers; this one names the option and the nearest one that there is. */
function misused({ code, message }: NodeJS.ErrnoException, known: string[]): string {
  const option = /'--?([^\s'=]+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const near = nearest(option, known);
    return `There is no option --${option} here.${near === undefined ? '' : ` Did you mean --${near}?`}`;
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return /not take/.test(message) ? `--${option} takes no value.` : `--${option} needs a value after it.`;
  return message;
}
