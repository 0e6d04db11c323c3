import path from 'node:path';
import { expect } from 'vitest';
import { BodyReader } from '#loading/body/body-reader.ts';
import { CheckBeside } from '../../scripts/kept/check-beside.ts';
import { checkWhole } from '../../scripts/shell/check-whole.ts';
import type { EditedCompany } from './kept-builds.ts';

/** What a check says of a company: how many of each grade, of how many files of whom, and which owners are stale. */
interface Said {
  counted: { errors: number; redFlags: number; hints: number };
  files: number;
  name: string | undefined;
  stale: string | undefined;
}

const bodies = new BodyReader();
/** Ends the process that reads the bodies of all that is checked. */
export const endChecks = () => bodies.close();

/** Where the checks of a company keep what the next one may leave. */
export const place = ({ folder }: EditedCompany) => path.join(folder, 'kept-checks');
const beside = (edited: EditedCompany, owners = '', least = 1) =>
  new CheckBeside(edited.content, owners, { least, within: () => place(edited), code: () => edited.code, bodies });
const said = (checked: Awaited<ReturnType<CheckBeside['again']>>): Said | undefined =>
  checked && {
    counted: checked.counted,
    files: checked.count,
    name: checked.portfolio?.company.name,
    stale: checked.stale,
  };

/** A check of everything, which keeps what the next one may leave. */
export async function whole(edited: EditedCompany, owners = ''): Promise<Said | undefined> {
  return said(await checkWhole(edited.content, { asOf: edited.asOf, language: undefined }, beside(edited, owners)));
}

/** A check of what has changed since; nothing where everything has to be checked. */
export async function again(edited: EditedCompany, owners = ''): Promise<Said | undefined> {
  return said(await beside(edited, owners).again(edited.asOf));
}

/** A check of everything that uses nothing of earlier ones and keeps nothing. */
export function anew(edited: EditedCompany): ReturnType<typeof checkWhole> {
  const nothing = beside(edited, '', Number.POSITIVE_INFINITY);
  return checkWhole(edited.content, { asOf: edited.asOf, language: undefined }, nothing);
}

/** The same, held against a check of everything. */
export async function isTrue(edited: EditedCompany): Promise<boolean> {
  const short = await again(edited);
  if (short) expect(short).toEqual(said(await anew(edited)));
  return short !== undefined;
}
