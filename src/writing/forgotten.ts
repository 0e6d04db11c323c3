import { createHash } from 'node:crypto';

/** Where the content keeps who was forgotten, so that an import does not bring them back. */
export const FORGOTTEN_FILE = 'forgotten.txt';

const ABOUT = `# People who were removed with "npm run forget". An import leaves them out.
# Each line is a SHA-256 of an id of the CRM, or of a customer and a name. It names nobody, but whoever has the CRM's list
# can compare. To let a person come in again, take the line away.
`;

/** How a person is known without being named: by the id in the CRM, or, who has none, by customer and name. */
export function forgottenMark(person: { crmId: string } | { account: string; name: string }): string {
  const told =
    'crmId' in person
      ? `crm\n${person.crmId}`
      : `name\n${person.account}\n${person.name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()}`;
  return createHash('sha256').update(`rulla forgotten\n${told}`).digest('hex');
}

/** The marks of a list; none of a list that is not there. */
export function forgottenIn(text: string | undefined): Set<string> {
  return new Set((text ?? '').match(/^[0-9a-f]{64}$/gm));
}

/** The list with one more on it, sorted, so that it does not say who came when. */
export function withForgotten(text: string | undefined, mark: string): string {
  const marks = [...forgottenIn(text).add(mark)].sort();
  return `${ABOUT}${marks.map((one) => `${one}\n`).join('')}`;
}
