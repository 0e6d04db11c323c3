import { onceByName } from '#domain/once-per.ts';
import { schemasIn } from '#loading/read-text.ts';
import { FOLDERS } from '#loading/written.ts';
import { formatted } from './format.ts';

/**
 * A build begins thousands of files, and making the schemas takes longer than any. Decimals have no part in the form.
 */
const schemasOf = onceByName((code) => schemasIn({ code, decimals: 2 }));

/**
 * The text of a new file in the usual form, so that formatting leaves it alone. `file` is its way in the content
 * folder.
 */
export function inUsualForm(file: string, text: string): string {
  const [folder = ''] = file.split('/');
  const kinds = Object.keys(FOLDERS) as (keyof typeof FOLDERS)[];
  const kind = file === 'company.yaml' ? 'company' : kinds.find((each) => FOLDERS[each].folder === folder);
  return (kind && kind !== 'actuals' ? formatted(kind, file, text, schemasOf('EUR')) : undefined) ?? text;
}
