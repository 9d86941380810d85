import type { Judgement } from './emission';

/** How an emission was judged, and which licenses it may belong to. */
export interface JudgedEmission {
  readonly id: string;
  readonly judgement: Judgement | null;
  readonly licenses: readonly { readonly number: string; readonly score: number }[];
}
