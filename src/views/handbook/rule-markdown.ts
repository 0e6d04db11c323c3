import { PLAN_RULES } from '#domain/checks/plan-rules.ts';
import type { Language } from '#domain/plan/company.ts';
import { ruleTitle } from '#problems/rule-title.ts';
import { messagesFor } from '#words/messages.ts';
import { exampleOf, type ExampleLine } from './rule-examples.ts';
import { meaningOf, ownGrade } from './rules.ts';

/**
 * The page of a rule as a text, for whoever has no site to open: what it means, how it is mended, wrong and right, and
 * how it counts by itself.
 */
export function ruleMarkdown(id: string, language: Language): string {
  const t = messagesFor(language);
  const grade = ownGrade(id);
  const { mendPlan, mendFile, mendHint, wrong, right, checkSays, ownGrade: graded } = t.rules;
  const example = exampleOf(id, language);
  const said = example?.words[language];
  const counts = grade === 'off' ? t.rules.off : t.handbook.gradeOne[grade];
  return `${[
    `# ${ruleTitle(t, id) ?? id}`,
    `${t.handbook.ruleId} \`${id}\``,
    meaningOf(t, id),
    `## ${t.handbook.cure}`,
    ...(said ? [said.cure] : []),
    id in PLAN_RULES ? mendPlan : grade === 'error' ? mendFile : mendHint,
    ...(example && said
      ? [
          `## ${t.handbook.example}`,
          `### ${wrong}`,
          ...linesOf(example.file, example.lines),
          `${checkSays}: ${said.what}`,
          ...(example.right ? [`### ${right}`, ...linesOf(example.right.file, example.right.lines)] : []),
        ]
      : []),
    `## ${graded}`,
    counts,
  ].join('\n\n')}\n`;
}

function linesOf(file: string, lines: readonly ExampleLine[]): string[] {
  const code = lines.map(({ number, text }) => `    ${number === undefined ? '' : `${number}  `}${text}`);
  return [`\`${file}\``, ...(code.length > 0 ? [code.join('\n')] : [])];
}
