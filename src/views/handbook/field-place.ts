import type { Linked } from '../links/account-links.ts';
import type { Site } from '../site.ts';
import { fieldId, fieldTables } from './field-tables.ts';

/**
 * The place of a field in the field reference, by its file and path: `account.needs`, `account.people.basis`. Throws
 * where there is no such field.
 */
export function fieldPlace(site: Site, field: string): Linked {
  const dot = field.indexOf('.');
  const [file, path] = [field.slice(0, dot), field.slice(dot + 1)];
  const kind = fieldTables(site).find(({ id }) => id === file);
  if (!kind?.paths.some((each) => each.replaceAll('[]', '') === path))
    throw new Error(`Expected a field of the field reference, got "${field}".`);
  return { text: `${path} (${kind.title})`, href: site.url(`/handbook/fields/#${fieldId(file, path)}`) };
}
