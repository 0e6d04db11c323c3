import type { Linked } from '../links/account-links.ts';
import type { Site } from '../site.ts';
import { fieldTables } from './handbook.ts';

/** The place of a field in the field reference, by its file and path: `account.needs`, `account.people.basis`. Throws where there is no such field. */
export function fieldPlace(site: Site, field: string): Linked {
  const dot = field.indexOf('.');
  const [file, path] = [field.slice(0, dot), field.slice(dot + 1)];
  const kind = fieldTables(site).find(({ id }) => id === file);
  if (!kind?.fields.some((each) => each.path.replaceAll('[]', '') === path))
    throw new Error(`Expected a field of the field reference, got "${field}".`);
  return { text: `${path} (${kind.title})`, href: site.url(`/handbook/fields/#${fieldId(file, path)}`) };
}

/** The id of a block's row in the reference of one kind of file: `account-needs`, also for a field within it. */
export function fieldId(file: string, path: string): string {
  return `${file}-${path.split(/[.[]/)[0] ?? ''}`;
}
