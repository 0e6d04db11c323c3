/** What was being worked on when an error came up: a file of the content, or a page of the site. */
const CONCERNED = Symbol.for('rulla.concerned');

/** Does some work, or begins it. An error on the way carries what the work was about, for whoever reads of it. */
export function concerning<T>(what: string, work: () => T): T {
  const told = (error: unknown): never => {
    if (typeof error === 'object' && error !== null && !(CONCERNED in error))
      Object.defineProperty(error, CONCERNED, { value: what });
    throw error;
  };
  try {
    const made = work();
    return made instanceof Promise ? (made.catch(told) as T) : made;
  } catch (error) {
    return told(error);
  }
}

/** What an error is about, as far as it or a library says; nothing where nobody knows. */
export function concernOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { loc, id, path } = error as { loc?: { file?: unknown }; id?: unknown; path?: unknown };
  const said = [(error as { [CONCERNED]?: unknown })[CONCERNED], loc?.file, id, path];
  return said.find((each): each is string => typeof each === 'string' && each !== '');
}
