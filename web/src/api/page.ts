/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** The most that a list gives at once. */
export const LARGEST_PAGE = 500;
