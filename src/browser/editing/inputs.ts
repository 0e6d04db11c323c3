/** What the inputs of one name say together: the text, the chosen one, or all that are ticked. */
export function valueOfInputs(panel: HTMLElement, name: string): string {
  const base = name.replace(/:(?:kind|amount)$/, '');
  if (base !== name) {
    const kind = panel.querySelector<HTMLInputElement>(`[name="${CSS.escape(`${base}:kind`)}"]:checked`)?.value;
    const amount = panel.querySelector<HTMLInputElement>(`[name="${CSS.escape(`${base}:amount`)}"]`);
    if (name.endsWith(':amount') && amount && amount.value !== '') {
      const chosen = panel.querySelector<HTMLInputElement>(`[name="${CSS.escape(`${base}:kind`)}"][value=amount]`);
      if (chosen) chosen.checked = true;
      return amount.value;
    }
    return kind === 'none' ? 'none' : (amount?.value ?? '');
  }
  const inputs = [...panel.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)];
  if (inputs[0]?.type === 'checkbox' || inputs[0]?.type === 'radio')
    return inputs
      .filter((one) => one.checked)
      .map((one) => one.value)
      .join('\n');
  return inputs[0]?.value ?? '';
}

/** The field that the link meant, with its content selected; else the first one. */
export function focusFirst(panel: HTMLElement, focus: string | undefined): void {
  const meant =
    focus === undefined
      ? null
      : panel.querySelector<HTMLInputElement>(`[name="${CSS.escape(focus)}"], [name^="${CSS.escape(focus)}."]`);
  const first = meant ?? panel.querySelector<HTMLInputElement>('.edit-fields :is(input, textarea, select)');
  // Of a group of chips the one that is chosen has the focus, as the Tab key has it.
  const chosen = first?.closest('fieldset')?.querySelector<HTMLElement>('[type=radio]:checked');
  (first?.type === 'radio' && chosen ? chosen : first)?.focus();
  if (meant instanceof HTMLInputElement && meant.type === 'text') meant.select();
}
