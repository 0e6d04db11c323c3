import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { printSite, type SiteFile } from '#printing/print-site.ts';

test('files are printed in their order, and each is let go before the next is made', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rulla-order-'));
  try {
    const names = Array.from({ length: 120 }, (_, at) => `page-${at}.html`);
    const seen: { name: string; left: number }[] = [];
    const files = names.map((name): SiteFile => {
      const make = () => {
        seen.push({ name, left: files.length });
        return `This is ${name}.`;
      };
      return { path: `/${name}`, kind: {}, key: name, make, what: name };
    });
    const told: number[][] = [];
    await printSite(folder, files, (...counts) => told.push(counts));
    expect(seen).toEqual(names.map((name, at) => ({ name, left: 119 - at })));
    expect(told).toEqual(names.map((_, at) => [at + 1, 120]));
    expect(files).toEqual([]);
    expect(readFileSync(path.join(folder, 'page-7.html'), 'utf8')).toBe('This is page-7.html.');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
