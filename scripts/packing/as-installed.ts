/**
 * A text with the commands that it names called as where Rulla is installed: `npm run check -- --all` becomes
 * `npx rulla check --all`. The texts are written once, for the checkout in which they are tested.
 */
export function asInstalled(text: string): string {
  return text.replace(
    /\bnpm (?:run (?:--silent |-s )?)?(start|(?<=run (?:--silent |-s )?)(?:[a-z]+(?:-[a-z]+)*|(?=\$\{)))( --(?= ))?/g,
    'npx rulla $1',
  );
}
