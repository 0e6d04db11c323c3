import type { PriceTagView } from './price-tag.ts';
import type { TagSection } from './tag-section.ts';

/**
 * Hosts refuse a longer comment; GitHub's limit of 65,536 is the smallest of them. Counted in bytes, which are never
 * fewer than signs.
 */
const MOST = 60_000;
/** What a workflow finds its own comment by, and whether there is anything to say where there is none yet. */
const MARK = '<!-- rulla price tag -->';
const NOTHING = '<!-- rulla price tag: nothing that counts -->';

/**
 * A price tag as the one comment on a proposal, with only what code hosts show: headings, bold, a quote, tables and
 * details. What needs a person's eye stands at its head. What a plan says cannot become markup in it, mention anybody
 * or link anywhere. It is under the hosts' limit whatever it holds: the last tables are left out, and said to be.
 */
export function priceTagMarkdown({
  title,
  isNothing,
  lead,
  asks,
  sentences,
  sections,
  foot,
  cut,
}: PriceTagView): string {
  const head = [
    `${isNothing ? NOTHING : MARK}\n## ${plain(title)}`,
    [`**${plain(lead)}**`, ...sentences.map(plain)].join(' '),
    ...asks.map(({ head: whom, why }) => `> **${plain(whom)}** ${why.map(plain).join(' ')}`),
  ];
  const end = plain(foot);
  const tables: string[] = [];
  let room = MOST - bytes([...head, end, plain(cut(sections.length))].join('\n\n'));
  for (const table of sections.map(tableMarkdown)) {
    room -= bytes(table) + 2;
    if (room < 0) break;
    tables.push(table);
  }
  const left = sections.length - tables.length;
  return `${[...head, ...tables, ...(left > 0 ? [plain(cut(left))] : []), end].join('\n\n')}\n`;
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

function tableMarkdown({ title, head, rows, links, figuresFrom, isLong, note }: TagSection): string {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  const under = `| ${head.map((_, at) => (at >= figuresFrom ? '---:' : '---')).join(' | ')} |`;
  const linked = (cells: readonly string[], at: number) =>
    `| ${cells.map((cell, column) => link(plain(cell), column === links?.column ? links.hrefs[at] : undefined)).join(' | ')} |`;
  const table = [line(head), under, ...rows.map(linked)].join('\n');
  const body = note === undefined ? table : `${table}\n\n${plain(note)}`;
  return isLong
    ? `<details>\n<summary>${plain(title)}</summary>\n\n${body}\n\n</details>`
    : `### ${plain(title)}\n\n${body}`;
}

/** A text that leads somewhere, where the address is one that no markup can end. */
function link(text: string, href: string | undefined): string {
  return href === undefined || /[\s()<>|\\]/.test(href) ? text : `[${text}](${href})`;
}

/** A text as it stands: no markup of it is any, and no name of it calls somebody. */
function plain(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]|#~!$]/g, '\\$&')
    .replace(/@/g, '@&#8203;')
    .replace(/:\/\//g, ':&#8203;//')
    .replace(/\bwww\./gi, 'www&#8203;.');
}
