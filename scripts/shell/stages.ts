import process from 'node:process';

/**
 * What goes on during long work, for the person who waits: a line for each stage, with how far it is and its seconds.
 */
export interface Stages {
  /** A stage begins; the one before it ends. */
  begin: (what: string) => void;
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
 * since the command began.
 */
export function stagesOn(
  stream: Stream = process.stderr,
  now: () => number = () => performance.now(),
  environment: NodeJS.ProcessEnv = process.env,
): Stages {
  if (isSet(environment['RULLA_QUIET'])) return SILENT;
  const isTerminal = stream.isTTY && environment['TERM'] !== 'dumb';
  const [grey, plain] = hasColours(stream, environment) ? ['\u001b[90m', '\u001b[39m'] : ['', ''];
  let stage: { what: string; since: number; told: number; count: string } | undefined;
  let ticking: NodeJS.Timeout | undefined;

  const line = (at: number) =>
    stage ? `${stage.what}${isTerminal ? ' … ' : ': '}${stage.count}${((at - stage.since) / 1000).toFixed(1)} s` : '';
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
      stage = { what, since: at, told: at, count: '' };
      if (isTerminal) stream.write(`${grey}${what} …${plain}`);
      // Libraries at work in threads of their own count nothing, and the seconds move all the same.
      ticking = setInterval(draw, REDRAWN_MS);
      ticking.unref();
    },
    count(done, of) {
      if (stage) stage.count = `${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}, `;
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

function isSet(value: string | undefined): boolean {
  return (value ?? '') !== '';
}
