/**
 * Libraries have parts that are made for one kind of machine, and each says in its own words when its part is not
 * there.
 */
const LACKING = /native binding|@bruits\/satteri-|@rolldown\/binding-|@esbuild\/|lightningcss[.-]/;

/**
 * What is missing after an installation without optional packages, or one for another system; nothing for other errors.
 */
export function missingPart(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (!LACKING.test(error.message)) return missingPart(error.cause);
  return 'A part of Rulla that is made for this kind of machine is not here: it was installed with --omit=optional, or for another system. Run "npm ci --include=optional" where package.json is, and then the command again.';
}
