/** Where in a file: names of fields and numbers of list entries, from the top. */
export type Place = readonly (string | number)[];

/** One thing that is wrong, and what would be right. */
export interface Problem {
  readonly place: Place;
  readonly message: string;
}

/** `emitters[2].kind` */
export function placeName(place: Place): string {
  return place.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i ? '.' : ''}${step}`)).join('');
}
