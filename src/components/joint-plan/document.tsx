import { raw, type Html, type Printable } from '#jsx/html.ts';
import type { JointText } from '#domain/sharing.ts';
import type { JointPlanView, JointReader, StepRow, ValueRow } from '#views/joint-plan/joint-plan.ts';

/** Nothing may be fetched or run: what is not in the file is not there. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/** The customer's edition as one whole HTML document. `styles` is the text of its style sheet, fonts included. */
export function jointPlanDocument(view: JointPlanView, reader: JointReader, styles: string): string {
  const t = reader.t.jointPlan;
  const lang = reader.written;
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
          {view.values.length > 0 &&
            section(
              'values',
              t.values,
              table(
                [t.measure, t.baseline, t.now, t.target, ''],
                view.values.map((value) => valueRow(value, reader)),
                lang,
              ),
            )}
          {view.goals.length > 0 &&
            section(
              'goals',
              t.goals,
              table(
                [t.goal, t.measured, t.target, t.year],
                view.goals.map((goal) => (
                  <tr>
                    <th scope="row">
                      {goal.goal}
                      {goal.customerWin && under(goal.customerWin)}
                    </th>
                    <td data-label={t.measured}>{goal.measure}</td>
                    <td data-label={t.target}>{goal.target}</td>
                    <td data-label={t.year} class="short">
                      {goal.year}
                    </td>
                  </tr>
                )),
                lang,
              ),
            )}
          {view.needs.length > 0 &&
            section(
              'needs',
              t.needs,
              table(
                [t.need, t.win(view.customer)],
                view.needs.map((need) => (
                  <tr>
                    <th scope="row">{need.need}</th>
                    <td>{need.customerWin}</td>
                  </tr>
                )),
                lang,
              ),
            )}
          {view.steps.length > 0 && section('steps', t.steps, steps(view.steps, reader))}
          {view.promises.length > 0 &&
            section(
              'promises',
              t.promises,
              table(
                [t.promise, t.owner, t.due, t.state],
                view.promises.map((promise) => (
                  <tr>
                    <th scope="row">{promise.promise}</th>
                    <td class="who">{promise.by}</td>
                    <td data-label={t.due} class="short">
                      {promise.due}
                    </td>
                    <td class="short" lang={reader.language}>
                      {promise.state}
                    </td>
                  </tr>
                )),
                lang,
              ),
            )}
          {view.questions.length > 0 &&
            section(
              'questions',
              t.questions,
              table(
                [t.question, t.owner, t.due, t.state],
                view.questions.map((question) => (
                  <tr>
                    <th scope="row">{question.question}</th>
                    <td class="who">{question.owner}</td>
                    <td data-label={t.due} class="short">
                      {question.due}
                    </td>
                    <td class="short" lang={reader.language}>
                      {question.state}
                    </td>
                  </tr>
                )),
                lang,
              ),
            )}
          {view.ideas.length > 0 &&
            section(
              'ideas',
              t.ideas,
              table(
                [t.idea, t.from, t.state],
                view.ideas.map((idea) => (
                  <tr>
                    <th scope="row">
                      {idea.idea}
                      {idea.win && under(idea.win)}
                    </th>
                    <td data-label={t.from} class="short">
                      {idea.from}
                    </td>
                    <td class="short" lang={reader.language}>
                      {idea.state}
                    </td>
                  </tr>
                )),
                lang,
              ),
            )}
          {view.feedback.length > 0 &&
            section(
              'feedback',
              t.feedback,
              table(
                [t.said, t.ledTo],
                view.feedback.map((item) => (
                  <tr>
                    <th scope="row">
                      <q>{item.said}</q>
                      {under([item.by, item.on, item.score].filter(Boolean).join(', '))}
                    </th>
                    <td>{item.ledTo}</td>
                  </tr>
                )),
                lang,
              ),
            )}
          {view.done.length > 0 && section('done', t.doneSteps, steps(view.done, reader))}
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

function section(id: string, title: string, content: Printable): Html {
  return (
    <section class={id} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {content}
    </section>
  );
}

/** Rows under their headings; a heading that says nothing is no heading. `lang` is that of the rows. */
function table(heads: readonly string[], rows: readonly Html[], lang: string | undefined): Html {
  return (
    <table>
      <thead>
        <tr>{heads.map((head) => (head === '' ? <td /> : <th scope="col">{head}</th>))}</tr>
      </thead>
      <tbody lang={lang}>{rows}</tbody>
    </table>
  );
}

function steps(rows: readonly StepRow[], { t: { jointPlan: t }, language, written }: JointReader): Html {
  return table(
    [t.due, t.step, t.owner, t.state],
    rows.map((step) => (
      <tr>
        <td class="short">{step.due}</td>
        <th scope="row">
          {step.step}
          {step.win && under(step.win)}
        </th>
        <td class="who">
          {step.owner}
          {step.isTogether && (
            <span class="under" lang={language}>
              {t.together}
            </span>
          )}
        </td>
        <td class="short" lang={language}>
          {step.state}
        </td>
      </tr>
    )),
    written,
  );
}

/** A measure with the way it has come: a line from before to target, as thick as far as it is now. */
function valueRow(value: ValueRow, { language, t: { jointPlan: t } }: JointReader): Html {
  return (
    <tr>
      <th scope="row">{value.measure}</th>
      <td class="short" data-label={t.baseline}>
        {value.baseline ?? (
          <span class="quiet" lang={language}>
            {t.noBaseline}
          </span>
        )}
      </td>
      <td class="short now" data-label={t.now}>
        {value.now}
        {value.nowOn && (
          <span class="under" lang={language}>
            {value.nowOn}
          </span>
        )}
      </td>
      <td data-label={t.target}>{value.target}</td>
      <td class="way">
        {value.way !== undefined && (
          <>
            <svg aria-hidden="true" viewBox="0 0 120 10" width="120" height="10">
              <path class="rest" d="M1 5h118" />
              <path class="come" d={`M1 5h${rounded(value.way * 118)}`} />
              <path class="end" d="M119 1v8" />
            </svg>
            <span class="under" lang={language}>
              {value.wayText}
            </span>
          </>
        )}
      </td>
    </tr>
  );
}

function confirm(view: JointPlanView, { t: { jointPlan: t }, written }: JointReader): Html {
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

function textPart(part: JointText): Html {
  return 'html' in part ? raw(part.html) : <>{part.name}</>;
}

function under(text: string): Html {
  return <span class="under">{text}</span>;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
