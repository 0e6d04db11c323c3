import type { Html, Printable } from '#jsx/html.ts';
import type { Classes } from '#jsx/jsx-runtime.ts';
import type { Linked } from '#views/links/account-links.ts';
import { linkedText } from './linked-text.tsx';

/** A smaller line under what a cell says; nothing where there is nothing to say. `label` stands stressed before it. */
export function under(said: Printable, label?: string, lang?: string): Html | undefined {
  if (!said) return undefined;
  return (
    <span class="under" lang={lang}>
      {label && [<b>{label}</b>, ' ']}
      {said}
    </span>
  );
}

/** Things one after another with a sign between them. */
export function joined(things: readonly Printable[], between = ', ') {
  return things.map((thing, at) => (at === 0 ? thing : [between, thing]));
}

/** Links one after another. */
export function links(all: readonly Linked[], className?: string) {
  return joined(all.map((each) => linkedText(each, className)));
}

/** Links each in a line of its own. */
export function linkLines(all: readonly Linked[]) {
  return all.map((each) => <span class="each">{linkedText(each, 'quiet-link')}</span>);
}

export function quietLink(href: string | undefined, text: Printable, lang?: string) {
  return (
    <a class="quiet-link" href={href} lang={lang}>
      {text}
    </a>
  );
}

/** A name that leads somewhere when it has an address. */
export function named({ name, href }: { name: string; href?: string | undefined }) {
  return href ? quietLink(href, name) : name;
}

/** A thing of a plan after its id. */
export function withId(id: string, content: Printable) {
  return (
    <span class="with-id">
      <code class="thing-id">{id}</code> {content}
    </span>
  );
}

/** Strategic goals that something serves, each in a line: id and name. */
export function goalLines(goals: readonly { id: string; name: string; href: string }[]) {
  return goals.map(({ id, name, href }) => (
    <span class="each">
      <a class="quiet-link strong" href={href}>
        {id}
      </a>{' '}
      {name}
    </span>
  ));
}

/** One entry of a list of facts; nothing where nothing is known. */
export function term(name: Printable, value: Printable, of: { class?: Classes; lang?: string | undefined } = {}) {
  return (
    value && (
      <div>
        <dt>{name}</dt>
        <dd {...of}>{value}</dd>
      </div>
    )
  );
}

/** A list that runs on in a line; nothing where nothing is in it. */
export function inLine(items: readonly Printable[]): Html | undefined {
  if (items.length === 0) return undefined;
  return (
    <ul class="in-line">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
}
