/** Below a forecast, for how long nobody has touched it. Nothing where it is fresh. */
export function staleMark(said: string | undefined) {
  return said && <span class="of-some">{said}</span>;
}
