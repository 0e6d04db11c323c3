import type { RuleExample } from '#views/handbook/rules.ts';
import type { Site } from '#views/site.ts';

/** The faulty line with its neighbours, numbered as in the file; only the place where the fault is in no line. */
export function ruleExample(site: Site, { file, line, column, lines }: RuleExample) {
  return (
    <figure class="rule-example">
      <figcaption>
        <code>{file}</code>
        {lines.length > 0 && (
          <>
            {' '}
            <span class="ink2">{site.t.rules.where(line, column)}</span>
          </>
        )}
      </figcaption>
      {lines.length > 0 && (
        <ol>
          {lines.map(({ number, text }) => (
            <li class={[number === line && 'faulty']} data-line={number}>
              <code>{text}</code>
            </li>
          ))}
        </ol>
      )}
    </figure>
  );
}
