/** The form of every id: small letters and digits, with single hyphens between. */
export function isShortName(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
