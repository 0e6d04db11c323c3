import { patchOf } from '#editing/patch.ts';
import { pathInRepository } from '#editing/repository-path.ts';
import { priceTagMarkdown } from '#views/changes/price-tag-markdown.ts';
import type { PriceTagView } from '#views/changes/price-tag.ts';
import { priceTagText } from '#views/changes/price-tag-text.ts';
import { today } from './ground.ts';
import { beforeOf, type Pending } from './pending.ts';

/** What goes with a proposal beside its files. */
export interface Proposed {
  pending: readonly Pending[];
  tag: PriceTagView | undefined;
  title: string;
  /** A word to the one who reads it. */
  word: string;
}

/** The text of a proposal at a code host: what was edited and why, and what that does. */
export function proposalMarkdown({ pending, tag, word }: Proposed): string {
  const files = pending.map(({ view, drafts }) => `**${view.name}**\n\n${drafts.map(lineOf).join('\n')}`);
  return [word, ...files, tag ? priceTagMarkdown(tag) : ''].filter((part) => part !== '').join('\n\n');
}

/** The same for a mail. */
export function proposalText({ pending, tag, word }: Proposed): string {
  const files = pending.map(({ view, drafts }) => `${view.name}\n${drafts.map(lineOf).join('\n')}`);
  return [word, ...files, tag ? priceTagText(tag) : ''].filter((part) => part !== '').join('\n\n');
}

function lineOf({ name, reason }: Pending['drafts'][number]): string {
  return `- ${[name, reason].filter(Boolean).join(': ')}`;
}

/** The edits as patches, each with its author; `git am` takes them together. */
export function proposalPatch(
  proposed: Proposed,
  folder: string,
  by: { name: string; email: string },
): { name: string; text: string } {
  const date = new Date().toUTCString().replace('GMT', '+0000');
  const words = proposalText(proposed);
  const text = proposed.pending
    .flatMap(({ file, after }) => {
      const of = { file: pathInRepository(folder, file.file), before: beforeOf(file), after };
      return patchOf({ ...of, by, subject: proposed.title, words, date }) ?? [];
    })
    .join('');
  return { name: `${slugOf(proposed.pending)}-${today()}.patch`, text };
}

/** A branch with something of its own in its name, so that it is hardly ever taken. */
export function branchOf(pending: readonly Pending[]): string {
  return `rulla/${slugOf(pending)}-${today()}-${Math.random().toString(36).slice(2, 6)}`;
}

function slugOf(pending: readonly Pending[]): string {
  return pending[0]?.file.file.replace(/^.*\/|\.\w+$/g, '') ?? 'plans';
}
