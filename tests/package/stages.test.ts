import { expect, test } from 'vitest';
import { stagesOn } from '../../scripts/shell/stages.ts';

/** What stands on a stream after two stages of 2.5 and 0.1 seconds. */
function told(isTTY: boolean, environment: NodeJS.ProcessEnv): string {
  let text = '';
  const clock = [0, 2500, 2500, 2600];
  const write = (part: string | Uint8Array) => (text += String(part)) !== '';
  const stages = stagesOn({ isTTY, write: write as never }, () => clock.shift() ?? 0, environment);
  stages.begin('Checking 69 files');
  stages.begin('Printing');
  stages.end();
  stages.end();
  return text;
}

test('a terminal hears what goes on and how long it took, without colour where none is wanted', () => {
  const anew = '\r\u001b[K';
  expect(told(true, { NO_COLOR: '1' })).toBe(
    `Checking 69 files …${anew}Checking 69 files … 2.5 s\nPrinting …${anew}Printing … 0.1 s\n`,
  );
  expect(told(true, {})).toContain('\u001b[90mPrinting … 0.1 s\u001b[39m\n');
});

test('a log and another program hear nothing of it', () => {
  expect(told(false, {})).toBe('');
});
