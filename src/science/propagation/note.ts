/** Told the steps of a prediction: what was computed, by which section of the Recommendation's Annex 5, and its value. */
export type Note = (name: string, section: string, value: number) => void;
