import type { Linked } from '../links/account-links.ts';
import type { Site } from '../site.ts';
import { fieldId, fieldTables, isWithin } from './field-tables.ts';
import { USES } from './field-uses.ts';

/** Fields of one kind of file that a rule judges by, each with its row in the field reference. */
export interface FieldsOfFile {
  title: string;
  fields: Linked[];
}

const READ_BY_RULE = readByRule();

/**
 * The fields that a rule judges by, by kind of file in the order of the field reference; nothing of a field in which
 * others stand that it reads as well. As a test has recorded it (`npm run renew`).
 */
export function fieldsReadBy(site: Site, rule: string): FieldsOfFile[] {
  const read = READ_BY_RULE.get(rule);
  return fieldTables(site).flatMap(({ id, title }) => {
    const paths = read?.get(id) ?? [];
    const own = paths.filter((path) => !paths.some((other) => isWithin(other, path)));
    const fields = own.map((path) => ({ text: path, href: site.url(`/handbook/fields/#${fieldId(id, path)}`) }));
    return fields.length === 0 ? [] : [{ title, fields }];
  });
}

/** What each rule reads, by kind of file. */
function readByRule(): ReadonlyMap<string, ReadonlyMap<string, string[]>> {
  const rules = new Map<string, Map<string, string[]>>();
  for (const [file, fields] of Object.entries(USES))
    for (const [path, { rules: own }] of Object.entries(fields))
      for (const rule of own) {
        const files = rules.get(rule) ?? new Map<string, string[]>();
        rules.set(rule, files.set(file, [...(files.get(file) ?? []), path]));
      }
  return rules;
}
