import { nearest } from '#domain/checks/nearest.ts';
import { commandWords, speakFor } from './command-tongue.ts';

/** What is said of a command that is not there; `callOf` says how one is called here, `help` how all are told. */
export function noCommand(
  written: string,
  args: readonly string[],
  { known, callOf, help }: { known: readonly string[]; callOf: (name: string) => string; help: string },
): string {
  speakFor(args);
  const near = nearest(written, known);
  return commandWords().wrongUse.noCommand(written, near === undefined ? undefined : callOf(near), help);
}
