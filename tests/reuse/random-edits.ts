import fc from 'fast-check';
import type { EditedCompany } from './kept-builds.ts';

const HAVULINNA = 'accounts/havulinna-paper.mdx';

/** Edits by a random line of a random file: whatever stands there is changed, written twice or taken out. */
export interface Edit {
  file: number;
  line: number;
  how: 'word' | 'number' | 'twice' | 'out' | 'file-out' | 'renamed' | 'day' | 'seal' | 'moved' | 'threshold' | 'commit';
}
export const edit: fc.Arbitrary<Edit> = fc.record({
  file: fc.nat(1000),
  line: fc.nat(1000),
  how: fc.constantFrom(
    ...(['word', 'word', 'word', 'number', 'number', 'number', 'twice', 'out', 'out'] as const),
    ...(['file-out', 'renamed', 'day', 'seal', 'moved', 'threshold', 'commit', 'commit'] as const),
  ),
});

const NAMED: Partial<Record<Edit['how'], (edited: EditedCompany) => void | Promise<void>>> = {
  day: (edited) => {
    edited.asOf = edited.asOf === '2026-09-18' ? '2026-09-19' : '2026-10-02';
  },
  seal: (edited) => edited.seal('2026-Q2'),
  commit: (edited) => {
    edited.commit = edited.commit === undefined ? 'aaaaaaa' : edited.commit === 'aaaaaaa' ? 'bbbbbbb' : undefined;
  },
  moved: (edited) =>
    edited.swap(HAVULINNA, /^kam: .*$/m, 'kam: henna-koivu\nearlier:\n  - { until: 2026-09-10, kam: petri-salmela }'),
  threshold: (edited) => edited.swap('company.yaml', /gapPercent: (\d)/, 'gapPercent: 4$1'),
  renamed: (edited) => {
    edited.write('accounts/havula.mdx', edited.text(HAVULINNA));
    edited.remove(HAVULINNA);
    for (const file of edited.files()) edited.write(file, edited.text(file).replaceAll('havulinna-paper', 'havula'));
  },
};

/** Makes one edit; what leaves the content with errors is taken back. */
export async function make(edited: EditedCompany, { file, line, how }: Edit): Promise<void> {
  const before = new Map(edited.files().map((name) => [name, edited.text(name)]));
  const day = edited.asOf;
  try {
    if (NAMED[how]) await NAMED[how](edited);
    else editLine(edited, [...before.keys()][file % before.size] ?? '', line, how);
  } catch {
    // There is nothing to swap any more, or nothing that can be sealed.
  }
  if (await edited.facts()) return;
  edited.asOf = day;
  for (const name of edited.files()) edited.remove(name);
  for (const [name, text] of before) edited.write(name, text);
}

/** Changes a line of a file, writes it twice or takes it or the file out. */
export function editLine(edited: EditedCompany, name: string, line: number, how: string): void {
  if (how === 'file-out') return edited.remove(name);
  const lines = edited.text(name).split('\n');
  const at = line % lines.length;
  const old = lines[at] ?? '';
  if (how === 'out') lines.splice(at, 1);
  else if (how === 'twice') lines.splice(at, 0, old);
  else if (how === 'number') lines[at] = old.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
  else lines[at] = old.replace(/([a-z])$|([a-z])\./, (end) => `${end} anew`);
  edited.write(name, lines.join('\n'));
}
