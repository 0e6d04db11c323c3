import { under } from '#components/text/lines.tsx';
import type { JointText } from '#domain/sharing.ts';
import { type Html, type Printable, raw } from '#jsx/html.ts';
import type { JointPlanView, JointReader, StepRow } from '#views/joint-plan/joint-plan.ts';

/** Nothing may be fetched or run: what is not in the file is not there. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/** The customer's edition as one whole HTML document. `styles` is the text of its style sheet, fonts included. */
export function jointPlanDocument(view: JointPlanView, reader: JointReader, styles: string): string {
  const t = reader.t.jointPlan;
  const lang = reader.written;
  /** Words of ours among what people wrote. */
  const own = (text: string | undefined, className: string) => (
    <span class={className} lang={reader.language}>
      {text}
    </span>
  );
  const listed = <R,>(id: string, title: string, rows: readonly R[], columns: readonly Column<R>[]) =>
    rows.length > 0 && section(id, title, table(columns, rows, lang));
  const steps: Column<StepRow>[] = [
    { head: t.due, class: 'short', cell: ({ due }) => due },
    { head: t.step, isName: true, cell: ({ step, win }) => [step, under(win)] },
    { head: t.owner, class: 'who', cell: ({ owner, isTogether }) => [owner, isTogether && own(t.together, 'under')] },
    { head: t.state, class: 'short', lang: reader.language, cell: ({ state }) => state },
  ];
  return `<!doctype html>\n${(
    <html lang={reader.language} data-foot={`${view.title}. ${view.asOf}`} data-page={t.page}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{view.title}</title>
        <style>{raw(styles)}</style>
      </head>
      <body>
        <main>
          <header>
            <div>
              <p class="kind">{t.kind}</p>
              <h1>{view.customer}</h1>
              <p class="with">{t.with(view.company)}</p>
            </div>
            <div class={['state', !view.confirmed && 'open']}>
              <b>{view.confirmed ? t.confirmed : t.notConfirmed}</b>
              {view.confirmed && <span lang={lang}>{t.confirmedBy(view.confirmed.on, view.confirmed.by)}</span>}
              <span>{view.asOf}</span>
            </div>
          </header>
          {view.lede && <p class="lede">{view.lede}</p>}
          {view.texts.length > 0 &&
            section(
              'agreed',
              t.agreed,
              <div class="prose" lang={lang}>
                {view.texts.map((text) => (
                  <div>{text.map(textPart)}</div>
                ))}
              </div>,
            )}
          {listed('values', t.values, view.values, [
            { head: t.measure, isName: true, cell: ({ measure }) => measure },
            {
              head: t.baseline,
              class: 'short',
              label: true,
              cell: ({ baseline }) => baseline ?? own(t.noBaseline, 'quiet'),
            },
            {
              head: t.now,
              class: 'short now',
              label: true,
              cell: ({ now, nowOn }) => [now, nowOn && own(nowOn, 'under')],
            },
            { head: t.target, label: true, cell: ({ target }) => target },
            { class: 'way', cell: ({ way, wayText }) => way !== undefined && [wayLine(way), own(wayText, 'under')] },
          ])}
          {listed('goals', t.goals, view.goals, [
            { head: t.goal, isName: true, cell: ({ goal, customerWin }) => [goal, under(customerWin)] },
            { head: t.measured, label: true, cell: ({ measure }) => measure },
            { head: t.target, label: true, cell: ({ target }) => target },
            { head: t.year, class: 'short', label: true, cell: ({ year }) => year },
          ])}
          {listed('needs', t.needs, view.needs, [
            { head: t.need, isName: true, cell: ({ need }) => need },
            { head: t.win(view.customer), cell: ({ customerWin }) => customerWin },
          ])}
          {listed('steps', t.steps, view.steps, steps)}
          {listed('promises', t.promises, view.promises, [
            { head: t.promise, isName: true, cell: ({ promise }) => promise },
            { head: t.owner, class: 'who', cell: ({ by }) => by },
            { head: t.due, class: 'short', label: true, cell: ({ due }) => due },
            { head: t.state, class: 'short', lang: reader.language, cell: ({ state }) => state },
          ])}
          {listed('questions', t.questions, view.questions, [
            { head: t.question, isName: true, cell: ({ question }) => question },
            { head: t.owner, class: 'who', cell: ({ owner }) => owner },
            { head: t.due, class: 'short', label: true, cell: ({ due }) => due },
            { head: t.state, class: 'short', lang: reader.language, cell: ({ state }) => state },
          ])}
          {listed('ideas', t.ideas, view.ideas, [
            { head: t.idea, isName: true, cell: ({ idea, win }) => [idea, under(win)] },
            { head: t.from, class: 'short', label: true, cell: ({ from }) => from },
            { head: t.state, class: 'short', lang: reader.language, cell: ({ state }) => state },
          ])}
          {listed('feedback', t.feedback, view.feedback, [
            {
              head: t.said,
              isName: true,
              cell: ({ said, by, on, score }) => [<q>{said}</q>, under([by, on, score].filter(Boolean).join(', '))],
            },
            { head: t.ledTo, cell: ({ ledTo }) => ledTo },
          ])}
          {listed('done', t.doneSteps, view.done, steps)}
          {view.facts.length > 0 &&
            section(
              'facts',
              t.facts,
              <dl lang={lang}>
                {view.facts.map((fact) => (
                  <div>
                    <dt lang={reader.language}>{fact.name}</dt>
                    <dd>{fact.text}</dd>
                  </div>
                ))}
              </dl>,
            )}
          {section('confirm', t.confirm, confirm(view, reader))}
        </main>
      </body>
    </html>
  )}\n`;
}

function section(id: string, title: string, content: Printable) {
  return (
    <section class={id} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {content}
    </section>
  );
}

interface Column<R> {
  /** Left out over what only draws what its neighbour says. */
  head?: string;
  cell: (row: R) => Printable;
  class?: string;
  lang?: string;
  /** The heading is said again beside the cell on a narrow screen. */
  label?: boolean;
  /** Whether the cell names its row. */
  isName?: boolean;
}

/** Rows under their headings; the title of the section says what they are. `lang` is that of the rows. */
function table<R>(columns: readonly Column<R>[], rows: readonly R[], lang: string | undefined): Html {
  return (
    <table>
      <thead>
        <tr>{columns.map(({ head }) => (head === undefined ? <td /> : <th scope="col">{head}</th>))}</tr>
      </thead>
      <tbody lang={lang}>
        {rows.map((row) => (
          <tr>
            {columns.map(({ head, cell, label, isName, ...own }) =>
              isName ? (
                <th scope="row">{cell(row)}</th>
              ) : (
                <td class={own.class} data-label={label ? head : undefined} lang={own.lang}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The way that a measure has come: a line from before to target, as thick as far as it is now. */
function wayLine(way: number) {
  return (
    <svg aria-hidden="true" viewBox="0 0 120 10" width="120" height="10">
      <path class="rest" d="M1 5h118" />
      <path class="come" d={`M1 5h${rounded(way * 118)}`} />
      <path class="end" d="M119 1v8" />
    </svg>
  );
}

function confirm(view: JointPlanView, { t: { jointPlan: t }, written }: JointReader) {
  const line = (label: string) => <span class="line">{label}</span>;
  return (
    <>
      <p>
        {t.confirmText(view.keeper, view.company)}
        {view.confirmed && (
          <>
            {' '}
            <span lang={written}>{t.confirmedBefore(view.confirmed.on, view.confirmed.by)}</span>
          </>
        )}
      </p>
      <div class="signs">
        {[view.customer, view.company].map((party) => (
          <div>
            <b>{party}</b>
            {line(t.name)}
            {line(t.dateAndPlace)}
          </div>
        ))}
      </div>
    </>
  );
}

function textPart(part: JointText) {
  return 'html' in part ? raw(part.html) : <>{part.name}</>;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
