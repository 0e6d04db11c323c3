/**
 * An id as it is compared. Salesforce writes the id of any record (003 a contact, 005 a user, 006 a deal, a01 a thing
 * of the company's own) with 15 letters in reports and with 18 in other exports; the last three only check the others.
 * The name of the system that numbers so may stand before it, see `ofSystem`.
 */
export function crmKey(id: string): string {
  const [, system = '', own = id] = /^([a-z][a-z0-9-]*:)(.+)$/.exec(id) ?? [];
  return /^(?:0[0-9A-Za-z]{2}|[a-z][0-9A-Za-z]{2}|500|70[0-9]|80[0-9])[A-Za-z0-9]{12}[A-Z0-5]{3}$/.test(own)
    ? system + own.slice(0, 15)
    : id;
}

/** An id with the name of the system that gave it, so that the same id of another system is not taken for it. */
export function ofSystem(id: string, system: string | undefined): string {
  return system === undefined || id === '' ? id : `${system}:${id}`;
}
