import process from 'node:process';
import type { Language } from '#domain/plan/company.ts';
import { settingsOf } from '#words/languages.ts';
import { messagesFor, type Messages } from '#words/messages.ts';
import { commandLanguage } from './command-tongue.ts';

/** What goes on, by its name among the words. */
export type Stage = Exclude<keyof Messages['stages'], 'soFar'>;

/**
 * What goes on during long work, for the person who waits: a line for each stage, with how far it is and its seconds.
 */
export interface Stages {
  /** A stage begins; the one before it ends. */
  begin: (what: Stage) => void;
  /** How far the stage is. */
  count: (done: number, of: number) => void;
  end: () => void;
}

/** Work that is done sooner is not spoken of where nobody watches. */
const LONG_MS = 2000;
/** A stage that took less leaves no line. */
const WORTH_A_LINE_MS = 1000;
/** How often a long stage is told of in a log. */
const STILL_AT_IT_MS = 10_000;
/** How often a terminal's line is written anew. */
const REDRAWN_MS = 100;

type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

/**
 * Tells of stages: on a terminal in one line that is written anew, grey where colours are wanted (NO_COLOR); elsewhere,
 * in a log, in plain lines once the work has taken two seconds. RULLA_QUIET says nothing. `now` counts milliseconds
 * since the command began; the language is asked for when there is a line to write.
 */
export function stagesOn(
  stream: Stream = process.stderr,
  now: () => number = () => performance.now(),
  environment: NodeJS.ProcessEnv = process.env,
  languageOf: () => Language = commandLanguage,
): Stages {
  if (isSet(environment['RULLA_QUIET'])) return SILENT;
  const isTerminal = stream.isTTY && environment['TERM'] !== 'dumb';
  const [grey, plain] = hasColours(stream, environment) ? ['\u001b[90m', '\u001b[39m'] : ['', ''];
  let stage: { what: Stage; since: number; told: number; count?: [done: number, of: number] } | undefined;
  let ticking: NodeJS.Timeout | undefined;

  const line = (at: number) => {
    if (!stage) return '';
    const { what, count, since } = stage;
    const { stages: t } = messagesFor(languageOf());
    const soFar = count ? `${t.soFar(...count)}, ` : '';
    return `${t[what]}${isTerminal ? ' … ' : ': '}${soFar}${inSeconds(at - since, languageOf())}`;
  };
  const draw = () => {
    if (!stage) return;
    const at = now();
    if (at - stage.told < (isTerminal ? REDRAWN_MS : STILL_AT_IT_MS)) return;
    stage.told = at;
    stream.write(isTerminal ? `\r\u001b[K${grey}${line(at)}${plain}` : `${line(at)}\n`);
  };
  const end = () => {
    clearInterval(ticking);
    if (!stage) return;
    const at = now();
    const isWorthIt = at - stage.since >= WORTH_A_LINE_MS && (isTerminal || at >= LONG_MS);
    // Written whole once more: libraries clear the line that they find.
    if (isTerminal) stream.write(`\r\u001b[K${isWorthIt ? `${grey}${line(at)}${plain}\n` : ''}`);
    else if (isWorthIt && stage.told < at) stream.write(`${line(at)}\n`);
    stage = undefined;
  };
  return {
    begin(what) {
      end();
      const at = now();
      stage = { what, since: at, told: at };
      if (isTerminal) stream.write(`${grey}${messagesFor(languageOf()).stages[what]} …${plain}`);
      // Libraries at work in threads of their own count nothing, and the seconds move all the same.
      ticking = setInterval(draw, REDRAWN_MS);
      ticking.unref();
    },
    count(done, of) {
      if (stage) stage.count = [done, of];
      draw();
    },
    end,
  };
}

const SILENT: Stages = { begin: () => undefined, count: () => undefined, end: () => undefined };

let ofCommand: Stages = SILENT;

/** The stages of the command that this process runs. Silent where code of commands is called by something else. */
export const progress: Stages = {
  begin: (what) => ofCommand.begin(what),
  count: (done, of) => ofCommand.count(done, of),
  end: () => ofCommand.end(),
};

/** From here on a command runs, and somebody waits for it. */
export function tellProgress(): void {
  ofCommand = stagesOn();
}

/** Whether a stream is to be written in colours: a terminal, unless NO_COLOR says otherwise. */
export function hasColours(stream: Pick<NodeJS.WriteStream, 'isTTY'>, environment = process.env): boolean {
  return stream.isTTY && environment['TERM'] !== 'dumb' && !isSet(environment['NO_COLOR']);
}

function inSeconds(milliseconds: number, language: Language): string {
  const seconds = new Intl.NumberFormat(settingsOf(language).locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return `${seconds.format(milliseconds / 1000)} s`;
}

function isSet(value: string | undefined): boolean {
  return (value ?? '') !== '';
}
