import type { PriceTagView } from './price-tag.ts';
import type { TagSection } from './tag-section.ts';

/** Hosts cut a comment beyond this many signs; GitHub's limit is 65,536, the smallest of them. */
const MOST = 60_000;

/**
 * A price tag as a comment on a proposal, with only what code hosts show: headings, bold, tables and details. What a plan
 * says cannot become markup in it, mention anybody or link anywhere. The last tables are left out where it would be too long.
 */
export function priceTagMarkdown({ title, lead, asks, sentences, sections, foot }: PriceTagView): string {
  const head = [
    `## ${plain(title)}`,
    [`**${plain(lead)}**`, ...sentences.map(plain)].join(' '),
    ...asks.map(({ head: whom, why }) => `> **${plain(whom)}** ${why.map(plain).join(' ')}`),
  ];
  const end = plain(foot);
  const tables: string[] = [];
  let room = MOST - [...head, end].join('\n\n').length;
  for (const table of sections.map(tableMarkdown)) {
    room -= table.length + 2;
    if (room < 0) break;
    tables.push(table);
  }
  return `${[...head, ...tables, end].join('\n\n')}\n`;
}

function tableMarkdown({ title, head, rows, figuresFrom, isLong, note }: TagSection): string {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  const under = `| ${head.map((_, at) => (at >= figuresFrom ? '---:' : '---')).join(' | ')} |`;
  const table = [line(head), under, ...rows.map(line)].join('\n');
  const body = note === undefined ? table : `${table}\n\n${plain(note)}`;
  return isLong
    ? `<details>\n<summary>${plain(title)}</summary>\n\n${body}\n\n</details>`
    : `### ${plain(title)}\n\n${body}`;
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
