import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { openChromium } from './chromium.ts';

const address = inject('address');
const folder = mkdtempSync(path.join(tmpdir(), 'rulla-print-'));
let browser: Browser;
beforeAll(async () => { browser = await openChromium(); });
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function printed(page: string): Promise<{ pages: number; sheets: string[]; fonts: string }> {
  const tab = await browser.newPage();
  await tab.goto(address + page, { waitUntil: 'networkidle' });
  const file = path.join(folder, 'page.pdf');
  writeFileSync(file, await tab.pdf({ preferCSSPageSize: true }));
  await tab.close();
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  expect(info).toMatch(/Page size:\s+59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)/);
  const sheets = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').filter((sheet) => sheet.trim() !== '');
  return { pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]), sheets, fonts: execFileSync('pdffonts', [file], { encoding: 'utf8' }) };
}

test('an account plan prints its brief alone on the first A4 page, with everything below it after', async () => {
  const { pages, sheets } = await printed('accounts/havulinna-paper/');
  expect(pages).toBeGreaterThan(2);
  expect(sheets[0]).toContain('Close the water loop of PM4');
  expect(sheets[0]).not.toContain('Suggest an edit');
  expect(sheets.join('')).toContain('Eero Kallas');
  expect(sheets[0]).toMatch(/Page 1 \/ \d+/);
});

test('a quarter of an account is two pages, with real embedded fonts', async () => {
  const { pages, fonts } = await printed('accounts/havulinna-paper/2026-q3/');
  expect(pages).toBe(2);
  expect(fonts).toContain('SourceSans3');
  expect(fonts).not.toContain('Type 3');
  expect(fonts).not.toContain('DejaVu');
});
