/** Attributes that name other elements of the page by their ids. */
const REFERENCES = new Set([
  ...['for', 'list', 'form', 'headers', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns'],
  ...['aria-details', 'aria-activedescendant', 'aria-flowto', 'aria-errormessage'],
]);

/** What is wrong with a page as a whole: ids, what refers to them, the order of headings, landmarks of one name. */
export function wholeFaults(html: string): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const named: string[] = [];
  const landmarks = new Set<string>();
  let level = 0;
  for (const [, tag = '', attributes = ''] of html.matchAll(/<([a-z][\w-]*)((?:\s+[\w:.-]+(?:="[^"]*")?)*)\s*\/?>/gi)) {
    if (/^h[1-6]$/.test(tag)) {
      const next = Number(tag[1]);
      if (next > level + 1) faults.push(`heading ${tag} after ${level === 0 ? 'none' : `h${level}`}`);
      if (next === 1 && level > 0) faults.push('a second h1');
      level = next;
    }
    for (const [, name = '', value = ''] of attributes.matchAll(/\s([\w-]+)="([^"]*)"/g)) {
      if (name === 'id') {
        if (!/^\p{L}[\p{L}\p{N}_.:-]*$/u.test(value)) faults.push(`id "${value}"`);
        if (ids.has(value)) faults.push(`id "${value}" twice`);
        ids.add(value);
      } else if (REFERENCES.has(name)) named.push(...value.split(/\s+/));
      if (/^aria-label/.test(name) && /^(?:nav|aside|form|search|section)$/.test(tag)) {
        const landmark = `${tag} ${name} "${value}"`;
        if (landmarks.has(landmark)) faults.push(`${landmark} twice`);
        landmarks.add(landmark);
      }
    }
  }
  return [...faults, ...named.filter((id) => !ids.has(id)).map((id) => `nothing has the id "${id}"`)];
}
