/** Kinds of radio station between which the table of frequency tolerances distinguishes. */
export type StationClass =
  'broadcast' | 'television' | 'fixed' | 'base' | 'land-mobile' | 'coast' | 'ship' | 'aeronautical' | 'aircraft' | 'radar';

/** In this order: "television broadcasting" is television, an "aeronautical mobile" station no land mobile one. Codes are those of RR Appendix 4, item 6A. */
const SIGNS: readonly (readonly [StationClass, RegExp])[] = [
  ['television', /television|电视|\b(tv|dtmb|bt)\b/],
  ['broadcast', /broadcast|广播|\bbc\b/],
  ['radar', /radar|radiolocation|雷达|\brl\b/],
  ['aircraft', /aircraft|航空器|\bma\b/],
  ['aeronautical', /aero|航空|\bfa\b/],
  ['coast', /coast|海岸|\bfc\b/],
  ['ship', /ship|maritime|船|水上|\b(ms|mm)\b/],
  ['fixed', /fixed|固定|\bfx\b/],
  ['base', /base|基地|基站|\bfb\b/],
];

/** Class of a station by the service that its license names, in English, Chinese or by code; what is not recognized counts as land mobile. */
export function stationClassOf(service: string): StationClass {
  const name = service.toLowerCase().replaceAll('_', '-');
  return SIGNS.find(([, sign]) => sign.test(name))?.[0] ?? 'land-mobile';
}
