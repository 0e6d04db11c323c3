/** A name as it is compared: capitals and the kind of space do not matter, letters do. */
export function sameName(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
