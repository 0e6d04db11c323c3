import type { Problem } from '#domain/checks/problem.ts';
import { placeOf } from '#domain/place.ts';
import { textsInLanguages } from '#domain/plan/said.ts';
import { only, type WrittenFile } from '../written.ts';

/**
 * Texts of the company that are written in some of its languages and not in all: readers of the others see a stand-in.
 */
export function missingLanguages(files: readonly WrittenFile[]): Problem[] {
  const languages = only(files, 'company')[0]?.data.languages ?? [];
  return (['company', 'segment', 'unit', 'group'] as const)
    .flatMap((kind): readonly WrittenFile[] => only(files, kind))
    .flatMap(({ source, ...file }) =>
      textsInLanguages('data' in file ? file.data : undefined).flatMap(({ way, texts }): Problem[] => {
        const missing = [...new Set(languages)].filter((language) => texts[language] === undefined);
        const stand = [...languages, ...Object.keys(texts)].find((language) => texts[language] !== undefined);
        return missing.length === 0
          ? []
          : [
              {
                rule: 'language-missing',
                grade: 'hint',
                place: placeOf(source, way),
                facts: { text: texts[stand ?? ''] ?? '', missing, standsIn: stand ?? '' },
              },
            ];
      }),
    );
}
