import { describe, expect, test } from 'vitest';
import { progress, stagesOn } from '../../scripts/shell/stages.ts';
import { runRulla } from '../shell.ts';

/** A stream that keeps what is written, and a clock that is set by hand. */
function watched(isTTY: boolean, environment: NodeJS.ProcessEnv = {}, language = 'en') {
  const clock = { at: 0 };
  let text = '';
  const write = (part: string | Uint8Array) => (text += String(part)) !== '';
  const stages = stagesOn(
    { isTTY, write: write as never },
    () => clock.at,
    environment,
    () => language,
  );
  return { stages, clock, said: () => text };
}

/** Two stages, of 12.5 and 0.1 seconds. */
function twoStages({ stages, clock }: ReturnType<typeof watched>): void {
  stages.begin('printing');
  clock.at = 50;
  stages.count(1, 4736);
  clock.at = 6000;
  stages.count(2100, 4736);
  clock.at = 11_000;
  stages.count(4000, 4736);
  clock.at = 12_500;
  stages.count(4736, 4736);
  stages.begin('indexing');
  clock.at = 12_600;
  stages.end();
  stages.end();
}

const ANEW = '\r\u001b[K';

describe('on a terminal', () => {
  test('a line is written anew with the count and the seconds, and what took no second leaves none', () => {
    const terminal = watched(true, { NO_COLOR: '1' });
    twoStages(terminal);
    expect(terminal.said()).toBe(
      [
        'Printing the pages …',
        `${ANEW}Printing the pages … 2,100 of 4,736, 6.0 s`,
        `${ANEW}Printing the pages … 4,000 of 4,736, 11.0 s`,
        `${ANEW}Printing the pages … 4,736 of 4,736, 12.5 s`,
        `${ANEW}Printing the pages … 4,736 of 4,736, 12.5 s\n`,
        'Making the search …',
        ANEW,
      ].join(''),
    );
  });

  test('it is grey, unless NO_COLOR says otherwise', () => {
    const [grey, plain] = [watched(true), watched(true, { NO_COLOR: '1' })];
    twoStages(grey);
    twoStages(plain);
    expect(grey.said()).toContain('\u001b[90mPrinting the pages … 4,736 of 4,736, 12.5 s\u001b[39m\n');
    expect(plain.said()).not.toContain('\u001b[90m');
  });
});

describe('in a log', () => {
  test('plain lines tell of what takes long, each ten seconds and at its end', () => {
    const log = watched(false);
    twoStages(log);
    expect(log.said()).toBe('Printing the pages: 4,000 of 4,736, 11.0 s\nPrinting the pages: 4,736 of 4,736, 12.5 s\n');
  });

  test('so they do on a terminal that can write no line anew', () => {
    const dumb = watched(true, { TERM: 'dumb' });
    twoStages(dumb);
    expect(dumb.said()).toMatch(/^Printing the pages: 4,000 of 4,736, 11\.0 s\n/);
    expect(dumb.said()).not.toContain('\u001b');
  });

  test('nothing is said of work of under two seconds, and with RULLA_QUIET of none', () => {
    const short = watched(false);
    short.stages.begin('reading');
    short.clock.at = 1900;
    short.stages.end();
    const quiet = watched(true, { RULLA_QUIET: '1' });
    twoStages(quiet);
    expect([short.said(), quiet.said()]).toEqual(['', '']);
  });
});

test('they are told in the language of the company, its figures too', () => {
  const log = watched(false, {}, 'fi');
  twoStages(log);
  expect(log.said()).toBe(
    'Sivuja tulostetaan: 4\u00a0000/4\u00a0736, 11,0 s\nSivuja tulostetaan: 4\u00a0736/4\u00a0736, 12,5 s\n',
  );
});

test('code of a command that something else calls says nothing', () => {
  expect(() => {
    progress.begin('reading');
    progress.count(1, 2);
    progress.end();
  }).not.toThrow();
});

test('a command that takes long says so in a log, beside its result and not in it', async () => {
  const { code, output, errors } = await runRulla(['check'], {
    RULLA_QUIET: '',
    // Time flies: each look at the clock is five seconds later.
    NODE_OPTIONS: '--import=data:text/javascript,let%20t=0;performance.now=()=>(t+=5000)',
  });
  expect([code, output]).toEqual([0, expect.stringMatching(/^No errors in \d+ files/)]);
  expect(errors).toMatch(/^Reading and checking the content: \d+ of \d+, \d+\.0 s$/m);
  expect(errors).not.toContain('\u001b');
});
