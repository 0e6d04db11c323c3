import { HtmlValidate } from 'html-validate';

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

/** What is wrong with a page as HTML, a line for each fault, by all rules but those that are named. */
export async function htmlFaults(text: string, page: string, without: readonly string[] = []): Promise<string[]> {
  const report = await validator.validateString(text, page);
  return report.results
    .flatMap((result) => result.messages)
    .filter(({ severity, ruleId }) => severity === 2 && !without.includes(ruleId))
    .map(({ line, ruleId, message }) => `${page}:${line} ${ruleId}: ${message}`);
}
