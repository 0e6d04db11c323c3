import { parse } from 'yaml';
import { setField } from '#writing/yaml-text.ts';
import type { Step } from './steps.ts';

/** What a migration would write: files that change, each with its text before and after. */
export interface Migration {
  from: number;
  to: number;
  changes: readonly { file: string; before: string; after: string }[];
}

/**
 * Works out what brings content up to a format: every step between the one that `company.yaml` names (the first, when
 * it names none) and the wanted one, and then the name of the new format there. Nothing changes when it has it already.
 * Expects texts by path with `/`, `company.yaml` among them, and a format that is not newer than the wanted one.
 */
export function migrationOf(texts: ReadonlyMap<string, string>, steps: readonly Step[], to: number): Migration {
  const from = formatIn(texts.get('company.yaml') ?? '');
  const due = steps.filter((step) => step.to > from && step.to <= to);
  if (from === to) return { from, to, changes: [] };
  const changes = [...texts].map(([file, before]) => {
    const stepped = due.reduce((text, { change }) => change(text, file), before);
    return { file, before, after: file === 'company.yaml' ? setField(stepped, [], 'format', to) : stepped };
  });
  return { from, to, changes: changes.filter(({ before, after }) => before !== after) };
}

/** The format that `company.yaml` names. Content from before there were formats is of the first. */
export function formatIn(company: string): number {
  const written = parse(company) as { format?: unknown } | null;
  return typeof written?.format === 'number' ? written.format : 1;
}

/** The lines that differ, as a person reads them: `accounts/north-oy.mdx:4` with the old line and the new one. */
export function changedLines({ changes }: Migration): string {
  return changes
    .flatMap(({ file, before, after }) => {
      const [old, young] = [before.split(/\r?\n/), after.split(/\r?\n/)];
      let start = 0;
      while (start < Math.min(old.length, young.length) && old[start] === young[start]) start++;
      let end = 0;
      while (end < Math.min(old.length, young.length) - start && old.at(-1 - end) === young.at(-1 - end)) end++;
      const part = (lines: string[], sign: string) =>
        lines.slice(start, lines.length - end).map((line) => `${sign} ${line}\n`);
      return [`${file}:${start + 1}\n`, ...part(old, '-'), ...part(young, '+')];
    })
    .join('');
}
