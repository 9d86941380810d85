/** Kinds of radio station between which the table of frequency tolerances distinguishes. */
export type StationClass =
  'broadcast' | 'television' | 'fixed' | 'base' | 'land-mobile' | 'coast' | 'ship' | 'aeronautical' | 'aircraft' | 'radar';

/** In this order: "television broadcasting" is television, an "aeronautical mobile" station no land mobile one. Codes are those of RR Appendix 4, item 6A. */
const SIGNS: readonly (readonly [StationClass, RegExp])[] = [
  ['television', /television|电视|\b(tv|dtmb|bt)\b/],
  ['broadcast', /broadcast|广播|\bbc\b|^fm$/],
  ['radar', /radar|radiolocation|radiodetermination|雷达|无线电定位|\brl\b/],
  ['aircraft', /aircraft|航空器|\bma\b/],
  ['aeronautical', /aero|航空|\bfa\b/],
  ['coast', /coast|海岸|\bfc\b/],
  ['ship', /ship|maritime|船|水上|\b(ms|mm)\b/],
  ['radar', /radionavigation|无线电导航/],
  ['fixed', /fixed|固定|\bfx\b/],
  ['base', /base|基地|基站|\bfb\b|^land([ -]station)?$/],
  ['land-mobile', /mobile|land|two-way|移动|对讲|集群|\b(ml|lm|pmr)\b/],
];

/** Class of a station by the service that its license names, in English, Chinese or by code; what is not recognized counts as land mobile. */
export function stationClassOf(service: string): StationClass {
  return recognizedClassOf(service) ?? 'land-mobile';
}

/** The same; null for what is not recognized. */
export function recognizedClassOf(service: string): StationClass | null {
  const name = service.toLowerCase().replaceAll('_', '-');
  return SIGNS.find(([, sign]) => sign.test(name))?.[0] ?? null;
}
