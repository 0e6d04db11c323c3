import { addPlace, noPlaces, type Places } from '#domain/place.ts';

/**
 * The places of a file's fields as a reader would have noted them: `{ 'people.0.id': position }`, in the order in which
 * they stand.
 */
export function placesOf(fields: Readonly<Record<string, number>>): Places {
  const places = noPlaces();
  const numbers = new Map<string, number>();
  const numberOf = (path: string, position: number): number => {
    const steps = path.split('.');
    const around = steps.slice(0, -1).join('.');
    const number =
      numbers.get(path) ??
      addPlace(places, around === '' ? -1 : numberOf(around, position), steps.at(-1) ?? '', position);
    numbers.set(path, number);
    return number;
  };
  for (const [path, position] of Object.entries(fields)) numberOf(path, position);
  return places;
}

/** The paths of all fields that were written: `people.0.history.1.asOf`. */
export function pathsIn({ steps, under }: Places): string[] {
  const paths: string[] = [];
  for (const [number, step] of steps.entries()) {
    const around = paths[under[number] ?? -1];
    paths.push(around === undefined ? step : `${around}.${step}`);
  }
  return paths;
}
