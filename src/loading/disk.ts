import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { LineCounter, parseDocument, isMap, isSeq, isScalar, type Node } from 'yaml';
import type { z } from 'zod';
import { accountPlanSchema } from '#domain/plan/account.ts';
import { companySchema, currencyIn } from '#domain/plan/company.ts';
import { salesPlanSchema } from '#domain/plan/sales-plan.ts';
import { segmentSchema } from '#domain/plan/segment.ts';
import { unitSchema } from '#domain/plan/team.ts';
import type { Problem } from '#domain/checks/problem.ts';
import { placeOf, type Source } from '#domain/place.ts';
import { FOLDERS, type WrittenFile } from './written.ts';

export interface FolderRead {
  files: WrittenFile[];
  problems: Problem[];
}

/** Reads a content folder from disk: every file that belongs to it, and every problem of each. (First version: no guard yet.) */
export async function readFolder(folder: string): Promise<FolderRead> {
  const files: WrittenFile[] = [];
  const problems: Problem[] = [];
  const companyText = await readFile(path.join(folder, 'company.yaml'), 'utf8');
  const currency = currencyIn(parseDocument(companyText).toJS());

  function take<S extends z.ZodType>(schema: S, text: string, file: string, firstLine: number): { data: z.output<S>; source: Source } | undefined {
    const { value, source } = readYaml(text, file, firstLine);
    const result = schema.safeParse(value);
    if (result.success) return { data: result.data, source };
    for (const issue of result.error.issues) {
      problems.push({ rule: issue.code, grade: 'error', place: placeOf(source, issue.path.map((part) => (typeof part === 'symbol' ? '' : part))), facts: { message: issue.message } });
    }
    return undefined;
  }

  const company = take(companySchema(currency), companyText, 'company.yaml', 1);
  if (company) files.push({ kind: 'company', id: 'company', ...company });
  for (const [kind, { folder: name, extension }] of Object.entries(FOLDERS)) {
    const entries = await readdir(path.join(folder, name)).catch(() => []);
    for (const entry of entries.filter((found) => found.endsWith(extension)).sort()) {
      const file = `${name}/${entry}`;
      const id = entry.slice(0, -extension.length);
      const text = await readFile(path.join(folder, file), 'utf8');
      if (kind === 'segment') { const read = take(segmentSchema(currency), text, file, 1); if (read) files.push({ kind, id, ...read }); }
      if (kind === 'unit') { const read = take(unitSchema(currency), text, file, 1); if (read) files.push({ kind, id, ...read }); }
      if (kind === 'account' || kind === 'sales-plan') {
        const front = /^---\n([\s\S]*?)\n---\n?/.exec(text)?.[1] ?? '';
        if (kind === 'account') { const read = take(accountPlanSchema(currency), front, file, 2); if (read) files.push({ kind, id, body: [], ...read }); }
        else { const read = take(salesPlanSchema(currency), front, file, 2); if (read) files.push({ kind, id, body: [], ...read }); }
      }
    }
  }
  return { files, problems };
}

function readYaml(text: string, file: string, firstLine: number): { value: unknown; source: Source } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const positions: Record<string, [number, number]> = {};
  const walk = (node: Node | null | undefined, at: string) => {
    if (isMap(node)) {
      for (const pair of node.items) {
        if (!isScalar(pair.key)) continue;
        const key = at === '' ? String(pair.key.value) : `${at}.${String(pair.key.value)}`;
        const { line, col } = lines.linePos(pair.key.range?.[0] ?? 0);
        positions[key] = [line + firstLine - 1, col];
        walk(pair.value as Node, key);
      }
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) {
        const key = at === '' ? String(index) : `${at}.${index}`;
        const { line, col } = lines.linePos((item as Node).range?.[0] ?? 0);
        positions[key] = [line + firstLine - 1, col];
        walk(item as Node, key);
      }
    }
  };
  walk(document.contents, '');
  return { value: document.toJS() ?? {}, source: { file, positions } };
}
