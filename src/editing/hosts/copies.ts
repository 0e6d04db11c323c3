import type { Api } from '../host-call.ts';
import { HostRefused } from '../host-refused.ts';
import { text } from './parts.ts';

/**
 * How often it is asked whether a copy is ready, and how long is waited between, in seconds of a patience of twenty.
 */
const MOST_ASKED = 20;
const SHARE_OF_PATIENCE = 20;
const PATIENCE = 20;

/**
 * Asks until a copy is ready, which hosts make after they have answered; throws `copy-not-ready` when it takes too
 * long.
 */
export async function whenReady<Copy>(
  { patience = PATIENCE }: Pick<Api, 'patience'>,
  look: () => Promise<Copy | undefined>,
): Promise<Copy> {
  for (let asked = 0; asked < MOST_ASKED; asked++) {
    const ready = await look();
    if (ready !== undefined) return ready;
    await new Promise((done) => setTimeout(done, (patience * 1000) / SHARE_OF_PATIENCE));
  }
  throw new HostRefused('copy-not-ready');
}

/** What hosts answer to who may not have a copy, whatever status they say it with. */
const REFUSALS: ReadonlySet<string> = new Set([
  'no-right',
  'not-found',
  'refused',
  'changed-meanwhile',
  'branch-exists',
]);

/** A step on the way to a copy; what the host refuses there it refuses the copy by. */
export async function towardsCopy<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof HostRefused && REFUSALS.has(error.trouble)) throw new HostRefused('no-copy', error.said);
    throw error;
  }
}

const IS_NAME = /^(?!\.{1,2}(?:\/|$))[\w.-]+(?:\/(?!\.{1,2}(?:\/|$))[\w.-]+)+$/;

/** What a copy is called, whose name stands in addresses: a host that says anything else is in trouble. */
export function nameOfCopy(answer: unknown, field: string): string {
  const name = text(answer, field);
  if (!IS_NAME.test(name)) throw new HostRefused('host-trouble');
  return name;
}
