/** A name as it is compared: capitals and the kind of space do not matter, letters do. */
export function sameName(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** The e-mail address in a text, in small letters: alone, or as mail programs write it behind a name. */
export function addressIn(written: string): string | undefined {
  return /[^\s<>"',;()]+@[^\s<>"',;()]+\.[^\s<>"',;()]+/.exec(written)?.[0].toLowerCase();
}

const NOT_OF_THE_NAME =
  /\s*(?:<[^>]*>|[([](?:deactivated|inactive|disabled|deleted|former|removed)?(?: ?(?:user|employee|owner))?[)\]]|\((?:ei käytössä|poistunut|passiivinen|deaktiviert|inaktiv|inaktiivinen|désactivé|inactif)\)|[([][^\s()@]+@[^\s()]+[)\]])\s*$/iu;

/** A person's name without what a system puts behind it: an address, or that the user is no longer active. */
export function bareName(written: string): string {
  return written.replace(NOT_OF_THE_NAME, '').trim() || written;
}
