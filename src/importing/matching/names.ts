import { nearest } from '#domain/checks/nearest.ts';

/** A name as it is compared: capitals and the kind of space do not matter, letters do. */
export function sameName(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/**
 * In which other orders another export writes a person: "Ek, Anna" is Anna Ek for certain, and the other way round;
 * "Ek Anna" is Anna Ek only where nobody is called so.
 */
export function otherOrders(name: string): { certain: string[]; turned: string[] } {
  const [last = '', given, ...more] = name.split(/,\s*/u);
  if (given)
    return more.length > 0
      ? { certain: [], turned: [] }
      : { certain: [`${given} ${last}`], turned: [`${last} ${given}`] };
  const [first = '', ...rest] = name.split(' ');
  if (rest.length === 0) return { certain: [], turned: [] };
  return { certain: [`${rest.join(' ')}, ${first}`], turned: rest.length === 1 ? [`${rest[0]} ${first}`] : [] };
}

/** The e-mail address in a text, in small letters: alone, or as mail programs write it behind a name. */
export function addressIn(written: string): string | undefined {
  return /[^\s<>"',;()]+@[^\s<>"',;()]+\.[^\s<>"',;()]+/.exec(written)?.[0].toLowerCase();
}

/** Whether this is how a system calls a user's account: a domain before it, or an id of letters and digits. */
export function isLogin(written: string): boolean {
  return /^[\w.-]+\\[\w.-]+$/.test(written) || /^(?=.*\d)[\w-]{6,}$/.test(written);
}

const NOT_OF_THE_NAME =
  /\s*(?:<[^>]*>|[([](?:deactivated|inactive|disabled|deleted|former|removed)?(?: ?(?:user|employee|owner))?[)\]]|\((?:ei käytössä|poistunut|passiivinen|deaktiviert|inaktiv|inaktiivinen|désactivé|inactif)\)|[([][^\s()@]+@[^\s()]+[)\]])\s*$/iu;

/** A person's name without what a system puts behind it: an address, or that the user is no longer active. */
export function bareName(written: string): string {
  return written.replace(NOT_OF_THE_NAME, '').trim() || written;
}

const LEGAL_FORMS =
  /(?<![\p{L}\p{N}])(?:oyj|oy|abp|ab|ky|tmi|osk|ry|publ|ltd|limited|llc|llp|lp|inc|incorporated|corp|corporation|co|company|plc|gmbh|mbh|ag|kg|kgaa|ohg|ug|gbr|se|e ?k|sa|sas|sarl|eurl|snc|sca|bv|nv|vof|as|asa|aps|oü|ou|uab|sia|spa|srl|sl|slu|sp z o ?o|s r o|a s|group|konserni|koncern)(?![\p{L}\p{N}])/giu;

/** A customer's name without its legal form, signs and accents: what two systems write of the same customer. */
export function bareCompany(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.&+]/g, (sign) => (sign === '.' ? '' : ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return plain.replace(LEGAL_FORMS, ' ').replace(/ +/g, ' ').trim() || plain.trim();
}

/** Whether two names have nothing in common that a new legal form, a spelling or a shorter name would leave. */
export function areStrangers(a: string, b: string): boolean {
  const [one, other] = [bareCompany(a), bareCompany(b)];
  if (one === other || nearest(one, [other]) !== undefined) return false;
  const words = new Set(one.split(' ').filter((word) => word.length > 2));
  return !other.split(' ').some((word) => words.has(word)) && !one.startsWith(other) && !other.startsWith(one);
}
