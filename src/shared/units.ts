/** A number with a unit that the compiler knows; at the edges (wire, columns, environment) the unit is a suffix of the name instead. */
export type Quantity<Unit extends string> = number & { readonly __unit?: Unit };

export type Hertz = Quantity<'Hz'>;
export type Meters = Quantity<'m'>;
export type Kilometers = Quantity<'km'>;
export type Degrees = Quantity<'deg'>;
export type Decibels = Quantity<'dB'>;
export type Dbm = Quantity<'dBm'>;
export type Dbw = Quantity<'dBW'>;
export type Dbuv = Quantity<'dBuV'>;
export type DbuvPerMeter = Quantity<'dBuV/m'>;
export type Watts = Quantity<'W'>;
/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = Quantity<'epoch ms'>;
export type Milliseconds = Quantity<'ms'>;
