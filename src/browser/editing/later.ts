/**
 * What forms fetch only when it is asked for. The page's first script does it, which is there already: what fetches
 * files is then in no file of its own.
 */
export interface Later {
  hosts(): Promise<typeof import('#editing/code-hosts.ts')>;
  shown(): Promise<typeof import('./shown.ts')>;
}

let known: Later | undefined;

/** Says by what the rest is fetched, before anything asks for it. */
export function fetchBy(given: Later): void {
  known = given;
}

/** By what the rest is fetched. Throws where nobody has said it. */
export function later(): Later {
  if (!known) throw new Error('Expected the script that fetches what forms ask for later, got none.');
  return known;
}
