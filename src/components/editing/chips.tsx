import type { Printable } from '#jsx/html.ts';

/** Choices of which all stand in sight. */
export function chips(all: readonly Printable[]) {
  return <div class="edit-chips">{all}</div>;
}

interface Chip {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  value: string;
  text: string;
  /** The sign that pages show beside the word. */
  mark?: Printable;
  isOn: boolean;
  described?: string;
}

/** One of them: a radio button or a checkbox with its word. */
export function chip({ type, id, name, value, text, mark, isOn, described }: Chip) {
  return (
    <span class="edit-chip">
      <input type={type} id={id} name={name} value={value} checked={isOn} aria-describedby={described} />
      <label for={id}>
        {mark && <span class="mark">{mark}</span>}
        {text}
      </label>
    </span>
  );
}
