import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { inspect, stripVTControlCharacters } from 'node:util';
import { fileURLToPath } from 'node:url';
import { concernOf } from './concerning.ts';
import { missingPart } from './missing-part.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

const LONGEST = 300;

/**
 * What a person reads when Rulla meets a fault of its own: what it is, what it was about, and how to report it, never a
 * stack trace. That goes to a log file, which is named, under `.rulla/` of the company's folder or the checkout, or
 * else among the machine's temporary files. With RULLA_DEBUG set it is told as well. A part of ours that was not
 * installed is no fault, and is told as what it is. Ends without a line break.
 */
export function tellOwnFault(error: unknown): string {
  const missing = missingPart(error);
  if (missing !== undefined) return missing;
  const command = process.argv.slice(2);
  const lines = [`Rulla stopped at a fault of its own: ${sentence(error)}`];
  const concern = concernOf(error);
  if (concern !== undefined)
    lines.push(`It was at work on ${path.isAbsolute(concern) ? shortened(concern) : concern}.`);
  const whole = inspect(error, { depth: 4 });
  const log = written(whole, command);
  const attached = log === undefined ? 'what RULLA_DEBUG=1 shows when you run it again' : `the file ${log}`;
  lines.push(
    `Please report it to whoever looks after Rulla for you: this message, the command that you ran and ${attached}. Read it before you pass it on; it may hold words of your plans.`,
  );
  if ((process.env['RULLA_DEBUG'] ?? '') !== '') lines.push('', whole);
  return lines.join('\n');
}

/** The first line of what was thrown, cut to what can be read, as a sentence. */
function sentence(error: unknown): string {
  const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
  const line =
    stripVTControlCharacters(String(message))
      .split('\n')
      .find((each) => each.trim() !== '')
      ?.trim() ?? '';
  const cut = line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line || 'it said nothing';
  return /[.?!…]$/.test(cut) ? cut : `${cut}.`;
}

function shortened(file: string): string {
  const within = path.relative(PROJECT, file);
  return within.startsWith('..') || path.isAbsolute(within) ? file : within.split(path.sep).join('/');
}

/**
 * Writes the log, one for each command, so that they never pile up; comes back with its path, or nothing when no place
 * takes it.
 */
function written(whole: string, command: readonly string[]): string | undefined {
  const name = `fault-${/^[a-z-]+$/.exec(command[0] ?? '')?.[0] ?? 'rulla'}.log`;
  const text = [
    `Node ${process.versions.node}, ${process.platform} ${process.arch}`,
    `rulla ${command.join(' ')}`,
    new Date().toISOString(),
    '',
    stripVTControlCharacters(whole),
    '',
  ].join('\n');
  for (const folder of [path.join(process.env['RULLA_HOME'] ?? PROJECT, '.rulla'), tmpdir()]) {
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, name), text, { mode: 0o600 });
      return path.join(folder, name);
    } catch {
      // The next place, then.
    }
  }
  return undefined;
}
