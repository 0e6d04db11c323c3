import { schemasIn } from '#loading/read-text.ts';
import { FOLDERS } from '#loading/written.ts';
import { formatted } from './format.ts';

/** The text of a new file in the usual form, so that formatting leaves it alone. `file` is its way in the content folder. */
export function inUsualForm(file: string, text: string): string {
  const [folder = ''] = file.split('/');
  const kinds = Object.keys(FOLDERS) as (keyof typeof FOLDERS)[];
  const kind = file === 'company.yaml' ? 'company' : kinds.find((each) => FOLDERS[each].folder === folder);
  // Decimals of a currency have no part in the form.
  const schemas = schemasIn({ code: 'EUR', decimals: 2 });
  return (kind && kind !== 'actuals' ? formatted(kind, file, text, schemas) : undefined) ?? text;
}
