import { signedIn } from './signed-in.tsx';
import { type EditorTools, handInWords } from './words.ts';

/** The ways to hand in that this site and its repository allow. */
export interface HandInView {
  title: string;
  /** The code host; nothing where the company has none. */
  host: string | undefined;
  branch: string;
  /** Whether proposals go by the host's API, whether somebody is signed in, and whether they can sign in there. */
  api: { isSignedIn: boolean; tokenHref: string | undefined; canSignIn: boolean } | undefined;
  /** Files that are opened at the host one after another. */
  files: readonly { file: string; href: string | undefined; isNew: boolean }[];
  owner: string | undefined;
  by: { name: string; email: string };
  /** Whether this page is served by a command on this machine that saves into the folder. */
  saves: boolean;
}

/** How the edits are handed in: each way says what will happen, and is opened by itself. */
export function handIn(tools: EditorTools, view: HandInView) {
  const words = handInWords(tools);
  return (
    <section class="edit-hand-in" aria-labelledby="hand-in">
      <h2 id="hand-in" tabindex={-1}>
        {words.handInTitle}
      </h2>
      <p class="caption">{words.nothingYet}</p>
      <div class="edit-field">
        <label for="hand-in-subject">{words.titleLabel}</label>
        <p class="edit-hint" id="hand-in-subject-hint">
          {words.titleHint}
        </p>
        <input
          type="text"
          id="hand-in-subject"
          value={view.title}
          maxlength={100}
          aria-describedby="hand-in-subject-hint"
        />
      </div>
      <div class="edit-field">
        <label for="hand-in-word">
          {words.wordLabel} <span class="ink3">{words.optional}</span>
        </label>
        <textarea id="hand-in-word" rows={2} />
      </div>
      {view.saves && localWay(tools)}
      {view.host !== undefined && view.api && apiWay(tools, view, view.host, view.api)}
      {view.host !== undefined && byHandWay(tools, view, view.host)}
      {fileWay(tools, view)}
      <p>
        <button type="button" class="as-link" data-forget>
          {words.forget}
        </button>{' '}
        <span class="caption">{words.forgetText}</span>
      </p>
    </section>
  );
}

function localWay(tools: EditorTools) {
  const words = handInWords(tools);
  return (
    <details class="edit-way" open>
      <summary>{words.locally}</summary>
      <p>{words.locallyText}</p>
      <p>
        <button type="button" class="button primary" data-save>
          {words.save}
        </button>
      </p>
    </details>
  );
}

function apiWay(
  tools: EditorTools,
  { branch, saves, files }: HandInView,
  host: string,
  { isSignedIn, tokenHref, canSignIn }: NonNullable<HandInView['api']>,
) {
  const words = handInWords(tools);
  return (
    <details class="edit-way" open={!saves}>
      <summary>{words.byApi(host)}</summary>
      <p>{words.byApiText(branch)}</p>
      {isSignedIn ? (
        signedIn(tools)
      ) : (
        <>
          {canSignIn && (
            <p>
              <button type="button" class="button primary" data-sign-in>
                {words.signInAt(host)}
              </button>{' '}
              <span class="caption">{words.signInText}</span>
            </p>
          )}
          <p class="caption">
            {words.tokenText(host)} {words.tokenMay} {words.tokenMayNot}{' '}
            {tokenHref !== undefined && (
              <a href={tokenHref} target="_blank" rel="noopener">
                {words.tokenMake(host)}
              </a>
            )}
          </p>
          <div class="edit-field">
            <label for="hand-in-token">{words.token}</label>
            <input type="password" id="hand-in-token" autocomplete="off" spellcheck="false" />
          </div>
          <fieldset class="edit-field">
            <legend>{words.keepToken}</legend>
            <div class="edit-chips">
              {(['tab', 'out'] as const).map((one) => (
                <span class="edit-chip">
                  <input
                    type="radio"
                    id={`hand-in-until-${one}`}
                    name="hand-in-until"
                    value={one}
                    checked={one === 'tab'}
                  />
                  <label for={`hand-in-until-${one}`}>{one === 'tab' ? words.untilTab : words.untilOut}</label>
                </span>
              ))}
            </div>
          </fieldset>
        </>
      )}
      <p class="edit-buttons">
        <button type="button" class={['button', (isSignedIn || !canSignIn) && 'primary']} data-send>
          {words.send}
        </button>
        {files.length > 1 && (
          <button type="button" class="button" data-send-each>
            {words.sendEach(files.length)}
          </button>
        )}
      </p>
    </details>
  );
}

function byHandWay(tools: EditorTools, { files, api, saves }: HandInView, host: string) {
  const words = handInWords(tools);
  return (
    <details class="edit-way" data-of="by-hand" open={!api && !saves}>
      <summary>{words.byHand(host)}</summary>
      <p>{words.byHandText(host)}</p>
      {files.map(({ file, href, isNew }) => (
        <ol>
          {files.length > 1 && <li class="edit-file-name">{file}</li>}
          <li>
            <button type="button" class="button" data-copy={file}>
              {words.stepCopy}
            </button>{' '}
            <span role="status" data-copied={file} />
          </li>
          <li>
            <a class="button" href={href} target="_blank" rel="noopener">
              {words.stepOpen(host)}
            </a>{' '}
            <span class="caption">{isNew ? words.stepNewText(file) : words.stepOpenText}</span>
          </li>
          <li>{words.stepSend}</li>
        </ol>
      ))}
      <p>
        <button type="button" class="as-link" data-have-sent>
          {words.haveSent}
        </button>
      </p>
    </details>
  );
}

function fileWay(tools: EditorTools, { owner, by, files, saves, host }: HandInView) {
  const words = handInWords(tools);
  return (
    <details class="edit-way" data-of="by-file" open={host === undefined && !saves}>
      <summary>{words.byFile}</summary>
      <p>{host === undefined ? words.byFileOnly : words.byFileText}</p>
      <div class="edit-field">
        <label for="hand-in-name">{words.yourName}</label>
        <input type="text" id="hand-in-name" value={by.name} autocomplete="name" />
      </div>
      <div class="edit-field">
        <label for="hand-in-mail">{words.yourMail}</label>
        <input type="text" inputmode="email" id="hand-in-mail" value={by.email} autocomplete="email" />
      </div>
      <p class="edit-buttons">
        <button type="button" class="button" data-download>
          {words.download}
        </button>
        <button type="button" class="button" data-mail>
          {words.mail(owner ?? '…')}
        </button>
        {files.map(({ file }) => (
          <button type="button" class="button" data-download-file={file}>
            {words.downloadFile(file.slice(file.lastIndexOf('/') + 1))}
          </button>
        ))}
      </p>
      <p data-mailed role="status" />
    </details>
  );
}

/** What became of it: a link, a sentence, or what has to be chosen first. */
export interface Outcome {
  isGood: boolean;
  text: string;
  href?: string | undefined;
  said?: string | undefined;
  canRetry?: boolean;
  /**
   * Whether other ways are offered: at which host by hand, whether that makes a copy for who may not write, and whether
   * its API does.
   */
  ways?: { host: string; isCopied: boolean; fromCopy: 'each' | 'all' | undefined } | undefined;
}

/** Says what became of it. */
export function outcome(tools: EditorTools, { isGood, text, href, said, canRetry, ways }: Outcome) {
  const words = handInWords(tools);
  return (
    <div class={isGood ? 'edit-good' : 'edit-wrong'}>
      <p>
        <b>{text}</b>
      </p>
      {href !== undefined && (
        <p class="lede">
          <a href={href}>{href}</a>
        </p>
      )}
      {said !== undefined && said !== '' && <p class="caption">{words.hostSaid(said)}</p>}
      {ways && (
        <>
          <p>
            {words.otherWays} {!ways.fromCopy && ways.isCopied && words.copyOfYours(ways.host)}
            {ways.fromCopy && words.fromCopyText(ways.host)}
          </p>
          <p class="edit-buttons">
            {ways.fromCopy && (
              <button type="button" class="button primary" data-send-copy={ways.fromCopy}>
                {words.fromCopy}
              </button>
            )}
            <button type="button" class={['button', !ways.fromCopy && 'primary']} data-way="by-hand">
              {words.byHand(ways.host)}
            </button>
            <button type="button" class="button" data-way="by-file">
              {words.byFile}
            </button>
          </p>
        </>
      )}
      {canRetry && (
        <p class="edit-buttons">
          <button type="button" class="button" data-send>
            {words.tryAgain}
          </button>
          <button type="button" class="button" data-download>
            {words.download}
          </button>
        </p>
      )}
    </div>
  );
}

/** Saved on this machine, and what can be done with it there. */
export function savedHere(tools: EditorTools, said: readonly string[], canCommit: boolean) {
  const words = handInWords(tools);
  return (
    <div class="edit-good">
      {said.map((one) => (
        <p>
          <b>{one}</b>
        </p>
      ))}
      {canCommit && (
        <>
          <p>
            <button type="button" class="button" data-commit>
              {words.asCommit}
            </button>
          </p>
          <p class="caption">{words.asCommitText}</p>
        </>
      )}
    </div>
  );
}
