import '#editing/jitless.ts';
import type { Intent } from '#editing/draft.ts';
import { type Step, writtenIn } from '#editing/edits.ts';
import { wayAtLine } from '#editing/field-faults.ts';
import { isOpen } from '#domain/plan/vocabulary.ts';
import { ledToBy, type LedTo, thingsIn } from '#editing/things.ts';
import { HOLDERS, holderOf, openThings } from '#editing/thing-form.ts';
import { UNNAMED } from '#views/editing/begun-names.ts';
import { addingName, thingName } from '#components/editing/words.ts';
import { type ThingsView, thingsList } from '#components/editing/things.tsx';
import type { Target } from './begin.ts';
import { editor, type Editor } from './ground.ts';
import type { AtHost } from './form-state.ts';
import { fetchBy, type Later } from './later.ts';
import { hideable, openInPanel } from './panel.ts';
import { drafts } from './kept.ts';
import { nameOf } from './name-of.ts';
import type { OpenedFile } from './newest.ts';
import { levelAt, placeBeside } from './place.ts';
import { editorPlaces, fileOfLink } from './places.ts';
import { withDrafts } from './state.ts';

/** What links fetch later: what forms do, and what asks for the name of a file that is begun. */
export interface LaterAtLinks extends Later {
  begin(): Promise<typeof import('./begin-file.ts')>;
}

/** A form or a list of things that stands open, and its link. */
interface Open {
  link: HTMLElement;
  panel: HTMLElement;
  close: () => void;
}

const open: Open[] = [];
const opening = new Set<HTMLElement>();
let count = 0;
/** Longer than this, and one is told that something is under way. */
const PATIENCE_MS = 300;

/**
 * Opens what a link to the code host's editor leads to: the form of that thing, or the things of that part, in its
 * place.
 */
export async function openEdit(link: HTMLAnchorElement, later: LaterAtLinks): Promise<void> {
  fetchBy(later);
  const shown = open.find((each) => each.link === link);
  if (shown) return shown.close();
  // Pressed once more while it is on its way, it is still the one form.
  if (opening.has(link)) return;
  opening.add(link);
  const { file, line } = fileOfLink(link);
  await openBeside(link, file, line, later).finally(() => opening.delete(link));
}

/** What is opened beside a link: what stands at a line of a file. */
async function openBeside(link: HTMLAnchorElement, name: string, line: number, later: LaterAtLinks): Promise<void> {
  const { panel, remove } = placeBeside(link);
  const level = levelAt(link);
  const isUnnamed = name.includes(`/${UNNAMED}`);
  const slow = setTimeout(() => {
    panel.textContent = editorPlaces().opening;
  }, PATIENCE_MS);
  let made: Editor;
  let file: OpenedFile | undefined;
  let begins: typeof import('./begin-file.ts') | undefined;
  try {
    [made, begins] = await Promise.all([editor(), isUnnamed ? later.begin() : undefined]);
    file = begins ? undefined : await made.fileAt(name);
  } catch (error) {
    remove();
    throw error;
  } finally {
    clearTimeout(slow);
  }
  const entry: Open = {
    link,
    panel,
    close: () => {
      remove();
      open.splice(open.indexOf(entry), 1);
      link.setAttribute('aria-expanded', 'false');
      link.focus();
    },
  };
  open.push(entry);
  link.setAttribute('aria-expanded', 'true');
  hideable(panel, entry.close);
  const host = { ...hostOf(made, link), level };
  if (!file)
    return begins?.askName(made, panel, { template: name, level }, async (begun) =>
      showThings(made, await made.fileAt(begun), panel, WHOLE, entry, { href: undefined, name: '', level }),
    );
  if (file.isNew) {
    const target: Target =
      file.kind === 'correction-notes'
        ? { thing: 'notes[]', path: ['notes'], intent: 'add', focus: 'text' }
        : { thing: '', path: [], intent: 'correct', focus: 'judgement' };
    return openInPanel({ editor: made, file, panel, target, host, level, close: entry.close });
  }
  const led = ledToBy(wayAtLine(name, file.text, line), writtenIn(name, file.text), made.formsOf(file));
  if (led.isList) showThings(made, file, panel, led, entry, host);
  else
    openInPanel({
      editor: made,
      file,
      panel,
      target: { thing: led.thing, path: led.path, intent: 'correct', focus: led.field },
      host,
      level,
      close: entry.close,
    });
}

/** Opens all that a file may say at the end of a place, with its other edits; tells when it is closed. */
export async function openThingsOf(name: string, place: Element, later: Later, closed: () => void): Promise<void> {
  fetchBy(later);
  const made = await editor();
  const file = await made.fileAt(name);
  const panel = document.createElement('section');
  panel.className = 'editor';
  place.append(panel);
  const close = () => {
    panel.remove();
    closed();
  };
  hideable(panel, close);
  showThings(made, file, panel, WHOLE, { close }, { href: undefined, name: '', level: levelAt(place) });
}

/** All things of a file. */
const WHOLE: LedTo = { thing: '', path: [], isList: true, field: undefined };

/** The fields of a file with all edits of it that wait here. */
function wholeOf(made: Editor, file: OpenedFile): unknown {
  const waiting = drafts().filter((one) => one.file === file.file && one.sent === undefined);
  return writtenIn(file.file, withDrafts(made, file, waiting).text);
}

/** The things of one kind, of a customer or team, or of a whole file, with what can be added. */
function showThings(
  made: Editor,
  file: OpenedFile,
  panel: HTMLElement,
  led: LedTo,
  entry: Pick<Open, 'close'>,
  host: AtHost & { level: number },
  whole = wholeOf(made, file),
): void {
  const { tools } = made;
  const id = `edit-${(count += 1)}`;
  const forms = made.formsOf(file);
  const targets: { thing: string; path: readonly Step[]; intent: Intent }[] = [];
  const keyOf = (target: (typeof targets)[number]) => String(targets.push(target) - 1);
  const waiting = drafts().filter((one) => one.file === file.file && one.sent === undefined);
  const isHolder = HOLDERS.has(led.thing) && typeof led.path.at(-1) !== 'string';
  const kinds = openThings(forms).filter((thing) =>
    isHolder ? thing === led.thing || (thing !== '' && holderOf(thing) === led.thing) : thing === led.thing,
  );
  /** Where things of a kind stand: in the list that was opened, or under the holder of all. */
  const placeOf = (thing: string): readonly Step[] =>
    !isHolder ? led.path : thing === led.thing ? led.path : [...led.path, nameIn(thing)];
  const all = thingsIn(whole, forms);
  const view: ThingsView = {
    id,
    level: host.level,
    of: nameOf(file, whole),
    host: host.name,
    hostHref: host.href,
    handIn: file.isNew ? `${editorPlaces().mine}#hand-in` : undefined,
    kinds: kinds.map((thing) => {
      const place = placeOf(thing);
      const isOwn = isHolder && thing === led.thing;
      const things = all.filter(
        (one) => one.thing === thing && (isOwn ? isSame(one.path, place) : isAt(one.path, place, thing)),
      );
      const canAdd = !isOwn && (thing.endsWith('[]') || things.length === 0);
      return {
        thing,
        name: thingName(tools, thing),
        things: things.map(({ path, value, title }) => ({
          key: keyOf({ thing, path, intent: 'correct' }),
          title: title === '' ? thingName(tools, thing) : title,
          closeKey: isOpenAction(thing, value) ? keyOf({ thing, path, intent: 'close' }) : undefined,
          isEdited: waiting.some((one) => isSame(one.path, path)),
        })),
        add: canAdd ? { key: keyOf({ thing, path: place, intent: 'add' }), text: addingName(tools, thing) } : undefined,
      };
    }),
  };
  panel.setAttribute('aria-labelledby', `${id}-head`);
  panel.innerHTML = String(thingsList(tools, view));
  panel.querySelector<HTMLElement>('.edit-title')?.focus();
  panel.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-open]') : null;
    const target = button && targets[Number(button.dataset['open'])];
    if (target)
      openInPanel({
        editor: made,
        file,
        panel,
        target: { ...target, focus: undefined },
        host,
        level: host.level,
        close: entry.close,
      });
  });
}

function nameIn(thing: string): string {
  return thing.slice(thing.lastIndexOf('.') + 1).replace('[]', '');
}

function isSame(a: readonly Step[], b: readonly Step[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isAt(path: readonly Step[], place: readonly Step[], thing: string): boolean {
  return isSame(thing.endsWith('[]') ? path.slice(0, -1) : path, place);
}

function isOpenAction(thing: string, value: unknown): boolean {
  return /(^|\.)actions\[\]$/.test(thing) && isOpen(value as Parameters<typeof isOpen>[0]);
}

/** Where the file itself is opened; without a code host nowhere. */
function hostOf({ ground }: Editor, link: HTMLAnchorElement): AtHost {
  return ground.repository
    ? { href: link.href, name: new URL(ground.repository.url).host }
    : { href: undefined, name: '' };
}
