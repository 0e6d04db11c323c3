import { type Asked, begunText, idOfFile } from '#editing/begun-text.ts';
import type { Draft } from '#editing/draft.ts';
import type { EditedFile } from '#editing/ground.ts';
import type { Published } from '#editing/published.ts';
import type { BegunFile } from '#views/editing/ground.ts';
import { drafts } from './kept.ts';

/** What is published of a file that is edited, or that is begun. */
export type GroundOfFile = EditedFile & Partial<BegunFile>;

/** A file that was begun here, with what was asked before it had a name. */
export function begunAs(template: GroundOfFile, { file, typed }: Draft, published: Published): GroundOfFile {
  const text = begunText(file, template.text, typed as Partial<Record<Asked, string>>, takenIds(published));
  return { ...template, file, id: idOfFile(file), text, isNew: true };
}

/** Ids that nobody else may have: of customers, and of files. */
export function takenIds({ others, files }: Published): Set<string> {
  const named = [...others, ...files].map(({ source }) => idOfFile(source.file));
  return new Set([...others.map(({ id }) => id), ...named, ...drafts().map(({ file }) => idOfFile(file))]);
}
