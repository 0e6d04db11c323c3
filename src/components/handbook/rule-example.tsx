import type { ExampleLine, RuleExample } from '#views/handbook/rule-examples.ts';
import type { Site } from '#views/site.ts';

/** The faulty line with its neighbours, numbered as in the file; only the place where the fault is in no line. */
export function ruleExample(site: Site, { file, line, column, lines }: RuleExample) {
  return figure('wrong', file, lines, lines.length > 0 && site.t.rules.where(line, column), line);
}

/** What may stand there. */
export function rightExample({ file, lines }: NonNullable<RuleExample['right']>) {
  return figure('right', file, lines);
}

/** Lines of a file that nobody searches for: their names are made up. */
function figure(kind: string, file: string, lines: readonly ExampleLine[], where?: string | false, faulty?: number) {
  return (
    <figure class={['rule-example', kind]} data-unsearched>
      <figcaption>
        <code>{file}</code>
        {where && [' ', <span class="ink2">{where}</span>]}
      </figcaption>
      {lines.length > 0 && (
        <ol>
          {lines.map(({ number, text }) => (
            <li class={[number !== undefined && number === faulty && 'faulty']} data-line={number ?? ''}>
              <code>{text}</code>
            </li>
          ))}
        </ol>
      )}
    </figure>
  );
}
