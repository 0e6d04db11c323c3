import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { pagesOf } from './pages.ts';

const site = inject('site');

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // How the compiler writes white space and void elements is not the reader's concern.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'no-inline-style': 'error',
    'long-title': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // Telephone numbers do not occur; figures with spaces do.
    'tel-non-breaking': 'off',
    'require-sri': 'off',
  },
});

test('every page is valid HTML', async () => {
  const faults: string[] = [];
  for (const page of await pagesOf(site)) {
    const report = await validator.validateString(readFileSync(path.join(site, page), 'utf8'), page);
    for (const message of report.results.flatMap((result) => result.messages)) {
      if (message.severity === 2) faults.push(`${page}:${message.line} ${message.ruleId}: ${message.message}`);
    }
  }
  expect(faults.slice(0, 40)).toEqual([]);
}, 900_000);
