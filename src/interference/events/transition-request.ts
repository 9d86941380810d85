import type { SignedInUser } from '../../access/signed-in-user';
import type { Language } from './accepted-language';
import type { EventState } from './interference-event';

/** What somebody asks to be done with an event. */
export interface Transition {
  readonly to: EventState;
  /** The version that he has seen. */
  readonly version: number;
  readonly note?: string;
  /** Name of the user who is to have the event. */
  readonly assignee?: string;
  /** Id of the event in which it goes on. */
  readonly mergeInto?: string;
}

/** A transition, who asks for it, and how. */
export interface TransitionRequest {
  readonly user: SignedInUser;
  readonly eventId: string;
  readonly transition: Transition;
  /** Of the answer. */
  readonly language: Language;
  /** What comes again under its key is not done again; null: it has none. */
  readonly key: string | null;
}

/** The same transition has the same text, in whatever order its fields came. */
export function transitionText({ to, version, note, assignee, mergeInto }: Transition): string {
  return JSON.stringify([to, version, note ?? null, assignee ?? null, mergeInto ?? null]);
}
