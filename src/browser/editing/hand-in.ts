import { handInWords } from '#components/editing/words.ts';
import { outcome, type Outcome } from '#components/editing/hand-in.tsx';
import type { PriceTagView } from '#views/changes/price-tag.ts';
import type { Editor } from './ground.ts';
import { drafts, dropDrafts, keepDraft } from './kept.ts';
import type { Saves } from './local.ts';
import { saveFileAs } from './save-file-as.ts';
import type { Pending } from './pending.ts';
import { proposalPatch, type Proposed, proposalText } from './proposal.ts';
import { saveHere } from './save-here.ts';
import { type HowSent, sender } from './send.ts';
import { beginSignIn } from './sign-in-by-host.ts';
import { keepToken, keepWho, signOut, token } from './signing-in.ts';

export interface HandInWish {
  editor: Editor;
  pending: readonly Pending[];
  /** What all of it does together; nothing while something has to be right first. */
  tag: PriceTagView | undefined;
  place: HTMLElement;
  saves: Saves;
  /** Where it is said what became of it; it stays while the page is shown again. */
  outcomes: HTMLElement;
  /** Shows the page again, as the edits are now. */
  again: () => Promise<void>;
}

/** Makes the ways of handing in work. */
export function wireHandIn({ editor, pending, tag, place, saves, outcomes, again }: HandInWish): void {
  const { tools, ground } = editor;
  const words = handInWords(tools);
  const typedIn = (id: string) =>
    place.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${id}`)?.value.trim() ?? '';
  const said = (html: string) => {
    outcomes.innerHTML = html;
    outcomes.scrollIntoView({ block: 'nearest' });
  };
  const tell = (what: Outcome) => said(String(outcome(tools, what)));
  const title = () => typedIn('hand-in-subject') || words.handInTitle;
  const proposed = (): Proposed => ({ pending, tag, title: title(), word: typedIn('hand-in-word') });
  const send = sender({ editor, proposed, said, outcomes });

  /** What has to be right first holds every way back. */
  function isReady(): boolean {
    const errors = pending.reduce((sum, { view }) => sum + view.errors.length, 0);
    const unfit = pending.flatMap(({ view }) => view.edits).filter(({ trouble }) => trouble !== undefined).length;
    if (errors + unfit === 0) return true;
    tell({ isGood: false, text: words.errorsFirst(errors + unfit) });
    return false;
  }

  async function sendBy(how: HowSent): Promise<void> {
    const pasted = typedIn('hand-in-token');
    if (pasted !== '') {
      const until = place.querySelector<HTMLInputElement>('[name="hand-in-until"]:checked')?.value;
      keepToken(pasted, until === 'out' ? 'out' : 'tab');
      editor.forgetFiles();
    }
    if (token() === undefined) {
      tell({ isGood: false, text: words.tokenMissing });
      place.querySelector<HTMLElement>('#hand-in-token')?.focus();
    } else if (isReady()) await send(how);
  }

  const pressed: Readonly<Record<string, (of: string) => void>> = {
    send: () => void sendBy({ isOneEach: false }),
    'send-each': () => void sendBy({ isOneEach: true }),
    'send-copy': (of) => void sendBy({ isOneEach: of === 'each', isFromCopy: true }),
    'sign-in': () => {
      if (ground.repository) void beginSignIn(ground.repository);
    },
    copy: (file) => void copy(file),
    'download-file': (file) => downloadFile(file),
    download: () => void download(),
    mail,
    way(of) {
      const way = place.querySelector<HTMLDetailsElement>(`details[data-of="${of}"]`);
      if (way) way.open = true;
      way?.querySelector('summary')?.focus();
    },
    'have-sent'() {
      for (const draft of pending.flatMap((one) => one.drafts)) keepDraft({ ...draft, sent: 'by hand' });
    },
    save() {
      if (isReady()) void saveHere(editor, pending, saves, title(), outcomes);
    },
    'sign-out'() {
      signOut();
      editor.forgetFiles();
      void again();
    },
    forget() {
      signOut();
      keepWho({ name: '', email: '' });
      dropDrafts(drafts().map(({ key }) => key));
    },
  };
  const onClick = (event: Event) => {
    const from = event.target instanceof Element ? event.target : undefined;
    for (const [name, act] of Object.entries(pressed)) {
      const at = from?.closest(`[data-${name}]`);
      if (at) return act(at.getAttribute(`data-${name}`) ?? '');
    }
  };
  place.addEventListener('click', onClick);
  outcomes.onclick = onClick;
  place.addEventListener('change', (event) => {
    const from = event.target instanceof Element ? event.target.id : '';
    if (from !== 'hand-in-name' && from !== 'hand-in-mail') return;
    keepWho({ name: typedIn('hand-in-name'), email: typedIn('hand-in-mail') });
  });

  const afterOf = (name: string) => pending.find(({ file }) => file.file === name)?.after ?? '';

  async function copy(name: string): Promise<void> {
    if (!isReady()) return;
    const after = afterOf(name);
    const box = place.querySelector(`[data-copied="${CSS.escape(name)}"]`);
    try {
      await navigator.clipboard.writeText(after);
      if (box) box.textContent = words.copied(after.split('\n').length - 1);
    } catch {
      if (!box) return;
      box.textContent = words.copyFailed;
      const text = document.createElement('textarea');
      text.value = after;
      text.readOnly = true;
      text.rows = 6;
      text.setAttribute('aria-label', words.stepCopy);
      box.after(text);
      text.select();
    }
  }

  function downloadFile(name: string): void {
    if (isReady()) saveFileAs(name.slice(name.lastIndexOf('/') + 1), afterOf(name));
  }

  function download(): string | undefined {
    if (!isReady()) return undefined;
    const by = { name: typedIn('hand-in-name') || 'Rulla', email: typedIn('hand-in-mail') || 'rulla@invalid' };
    const { name, text } = proposalPatch(proposed(), ground.repository?.folder ?? '.', by);
    saveFileAs(name, text);
    return name;
  }

  function mail(): void {
    const name = download();
    const box = place.querySelector('[data-mailed]');
    if (name === undefined) return;
    if (box) box.textContent = words.mailText(name);
    const link = document.createElement('a');
    const body = proposalText(proposed()).slice(0, LONGEST_MAIL);
    link.href = `mailto:?subject=${encodeURIComponent(title())}&body=${encodeURIComponent(body)}`;
    link.click();
  }
}

/** Programs for mail take an address of some thousand signs. */
const LONGEST_MAIL = 1_500;
