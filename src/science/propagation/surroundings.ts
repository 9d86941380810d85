import type { Meters } from '../../shared/units';

/** What surrounds the receiving antenna. */
export type Surroundings = 'rural' | 'suburban' | 'urban' | 'dense-urban';

/** Representative height of the clutter. @see ITU-R P.1546-6, Annex 5, § 9 */
export const CLUTTER_HEIGHT: Readonly<Record<Surroundings, Meters>> = { rural: 10, suburban: 10, urban: 20, 'dense-urban': 30 };

/** Of the receiving antenna for which the fields are tabulated, and of the clutter in open land. */
export const TABLE_RECEIVER_M: Meters = 10;
