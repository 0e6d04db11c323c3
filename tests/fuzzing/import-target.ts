import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isSame } from '#domain/changes/field-changes.ts';
import { readFolder } from '#loading/disk.ts';
import { linked } from '#loading/linked.ts';
import { filesIn, runImport } from '../importing/import-run.ts';
import type { Target } from './fuzz.ts';
import { kindsOf, SAMPLE } from './tried-texts.ts';

const EXPORTS = path.join(import.meta.dirname, '../importing/exports');
const RULER = '\n=== ';

/**
 * Exports of a system that are changed at random: refused in words, or content that passes the check; the second time
 * changes nothing.
 */
export const IMPORT: Target = {
  name: 'import',
  seeds: exportsAsTexts(),
  tries: async (text) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'rulla-fuzz-'));
    try {
      const [source, content] = [path.join(folder, 'exports'), path.join(folder, 'content')];
      mkdirSync(source);
      for (const piece of `\n${text}`.split(RULER).slice(1)) {
        const cut = piece.indexOf('\n');
        const name = piece.slice(0, cut);
        if (/^[a-z]+\.(?:csv|yaml)$/.test(name)) writeFileSync(path.join(source, name), piece.slice(cut + 1));
      }
      if (text.length % 2 === 0) cpSync(SAMPLE, content, { recursive: true });
      const { findings, changed } = await runImport(source, content);
      const kind = kindsOf(findings.map(({ code }) => code));
      if (changed.length === 0) return `nothing ${kind}`;
      const { errors } = linked(await readFolder(content));
      if (errors.length > 0) throw new Error(`Content with errors was written: ${errors[0]?.rule}`);
      const before = await filesIn(content);
      const again = await runImport(source, content);
      if (again.changed.length > 0 || !isSame(await filesIn(content), before))
        throw new Error('The second import changes something.');
      return kind;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function exportsAsTexts(): string[] {
  const plain = [
    [
      'accounts.csv',
      'Account ID,Account Name,Owner,City,Segment\n1,Havulinna Paper,Petri Salmela,Kotka,Key\n2,Norrvik Energi,Sanna Rintala,Luleå,Named\n',
    ],
    [
      'contacts.csv',
      'Contact ID,Account ID,First Name,Last Name,Title\n9,1,Eero,Kallas,Mill manager\n8,2,Anna,Berg,Buyer\n',
    ],
    ['actuals.csv', 'Account ID,Date,Amount\n1,2026-07-01,"1 250,50"\n2,2026-08-31,99.95\n1,2026-07-15,-20\n'],
    [
      'team.csv',
      'User ID,Name,Email,Manager\np1,Petri Salmela,petri@example.com,\np2,Sanna Rintala,sanna@example.com,p1\n',
    ],
  ];
  const whole = plain.map(([name, text]) => `=== ${name}\n${text}`).join('\n');
  const folders = readdirSync(EXPORTS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const others = folders.map(({ name }) =>
    readdirSync(path.join(EXPORTS, name))
      .filter((file) => /^[a-z]+\.(?:csv|yaml)$/.test(file))
      .map((file) => `=== ${file}\n${readFileSync(path.join(EXPORTS, name, file), 'utf8').slice(0, 3000)}`)
      .join('\n'),
  );
  return [whole, ...others.filter((text) => text !== '')];
}
