import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TextKind } from '#loading/read-text.ts';

export const SAMPLE = path.join(import.meta.dirname, '../sample-company/content');
export const DEMO = path.join(import.meta.dirname, '../../content');

const KINDS: readonly (readonly [start: string, kind: TextKind])[] = [
  ['company.yaml', 'company'],
  ['segments/', 'segment'],
  ['groups/', 'group'],
  ['team/', 'unit'],
  ['accounts/', 'account'],
  ['sales-plans/', 'sales-plan'],
  ['new-customers/', 'new-customer-plan'],
  ['reviews/', 'review'],
];

/** The texts of a content folder that people write, in order. */
export const textsOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:mdx|yaml)$/.test(name) && KINDS.some(([start]) => name.startsWith(start)))
    .sort()
    .map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }));

/** The file that a text is meant as stands in its first line, so that what is found says it itself. */
export const named = ({ file, text }: { file: string; text: string }) => `${file}\n${text}`;
export function fileOf(tried: string): { file: string; kind: TextKind; text: string } {
  const [first = '', ...rest] = tried.split('\n');
  const found = KINDS.find(([start]) => first.startsWith(start));
  const file = found ? first : 'accounts/havulinna-paper.mdx';
  return { file, kind: found?.[1] ?? 'account', text: (found ? rest : [first, ...rest]).join('\n') };
}

/** Each kind of what was found, once and in order: how a target tells two endings apart. */
export const kindsOf = (rules: readonly string[]) => [...new Set(rules)].sort().join(' ');
