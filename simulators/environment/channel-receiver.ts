import { geodesicBetween } from '../../src/science/location/distance';
import { toLinear } from '../../src/shared/decibels';
import type { DbuvPerMeter, Decibels, Degrees, Hertz, Milliseconds } from '../../src/shared/units';
import type { EmitterKind } from '../scenario/scenario';
import type { ReceiverCondition } from './band-receiver';
import { FrontEnd } from './front-end';
import { HeardLine } from './heard-line';
import { fieldPower, noisePowerBehind, noiseSources } from './noise-level';
import type { StationEar } from './station-ear';

/** No channel is narrower to the receiver than its filter. */
const NARROWEST_HZ: Hertz = 1_000;

/** An emission that stands out of the noise of its channel. */
export interface Heard {
  readonly kind: EmitterKind;
  readonly centerHz: Hertz;
  readonly bandwidthHz: Hertz;
  readonly field: DbuvPerMeter;
  /** Over the noise in its own bandwidth. */
  readonly snrDb: Decibels;
  /** Where it comes from, clockwise from true north; null for what arises in the receiver. */
  readonly azimuth: Degrees | null;
  /** Since when it has been on the air. */
  readonly since: Milliseconds;
}

/** What a station hears when it listens to one channel, or goes through all that is in its bands. */
export class ChannelReceiver {
  private readonly frontEnds = new Map<number, FrontEnd>();

  constructor(private readonly ear: StationEar) {}

  /** The strongest of what has its middle in the span, products of the receiver included; null if there is nothing. */
  strongest(centerHz: Hertz, spanHz: Hertz, t: Milliseconds, durationMs: Milliseconds, condition: ReceiverCondition): Heard | null {
    const [from, to] = [centerHz - spanHz / 2, centerHz + spanHz / 2];
    const products = this.products(centerHz, t, durationMs, condition).filter((one) => one.centerHz >= from && one.centerHz <= to);
    const heard = [...this.within(from, to, t, durationMs, condition), ...products];
    return heard.reduce<Heard | null>((best, one) => (best && best.field >= one.field ? best : one), null);
  }

  /** All that transmits in a range and stands above the noise. */
  within(from: Hertz, to: Hertz, t: Milliseconds, durationMs: Milliseconds, condition: ReceiverCondition): Heard[] {
    const look = { t, durationMs, place: condition.place };
    return this.ear.lines.flatMap((line) => {
      if (line.statesWithin(from, to, () => 0).length === 0 && !line.emitter.driftHzPerHour) return [];
      const arrival = line.at(look);
      if (!arrival || arrival.centerHz < from || arrival.centerHz > to) return [];
      const field = HeardLine.meanField(arrival) - condition.antennaLossDb;
      const snrDb = field - this.noiseIn(arrival.centerHz, Math.max(NARROWEST_HZ, arrival.bandwidthHz), t, condition);
      if (!(snrDb > 0)) return [];
      const { azimuth } = geodesicBetween(condition.place, arrival);
      const since = line.onAir.activity.since(t) ?? t;
      return [{ kind: line.emitter.kind, centerHz: arrival.centerHz, bandwidthHz: arrival.bandwidthHz, field, snrDb, azimuth, since }];
    });
  }

  private products(centerHz: Hertz, t: Milliseconds, durationMs: Milliseconds, condition: ReceiverCondition): Heard[] {
    const megahertz = Math.floor(centerHz / 1e6);
    const band = { startHz: megahertz * 1e6, stopHz: (megahertz + 1) * 1e6 };
    const undisturbed = { ...condition, attenuationDb: 0 };
    const frontEnd = this.frontEnds.get(megahertz) ?? new FrontEnd(this.ear, band, this.noiseIn(centerHz, NARROWEST_HZ, t, undisturbed));
    this.frontEnds.set(megahertz, frontEnd);
    return frontEnd.products({ t, durationMs, place: condition.place }, condition).map((product) => {
      const noise = this.noiseIn(product.centerHz, Math.max(NARROWEST_HZ, product.bandwidthHz), t, condition);
      return { ...product, kind: 'noise', snrDb: product.field - noise, azimuth: null, since: t };
    });
  }

  /** Noise in a bandwidth. */
  noiseIn(centerHz: Hertz, bandwidthHz: Hertz, t: Milliseconds, condition: ReceiverCondition): DbuvPerMeter {
    const { air, station } = this.ear;
    const sources = noiseSources(centerHz, bandwidthHz, air.surroundings.noise, station.noiseFigureDb);
    const manMade = toLinear(this.ear.noiseVariation(t));
    const way = { manMade, passed: 1 / toLinear(condition.antennaLossDb), attenuation: toLinear(condition.attenuationDb) };
    return 10 * Math.log10(noisePowerBehind(sources, way));
  }

  /** Field strength of a signal with the noise of its channel, as it is read. */
  read({ field, centerHz, bandwidthHz }: Heard, t: Milliseconds, condition: ReceiverCondition): DbuvPerMeter {
    return 10 * Math.log10(fieldPower(field) + fieldPower(this.noiseIn(centerHz, Math.max(NARROWEST_HZ, bandwidthHz), t, condition)));
  }
}
