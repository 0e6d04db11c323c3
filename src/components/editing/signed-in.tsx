import { type EditorTools, handInWords } from './words.ts';

/** Who is signed in can sign out, also with nothing left to hand in. */
export function signedIn(tools: EditorTools) {
  const words = handInWords(tools);
  return (
    <p>
      {words.signedIn}{' '}
      <button type="button" class="as-link" data-sign-out>
        {words.signOut}
      </button>
    </p>
  );
}
