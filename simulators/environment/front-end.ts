import { toVoltage } from '../../src/science/measurement/level-conversion';
import { toDecibels, toLinear } from '../../src/shared/decibels';
import type { Dbm, DbuvPerMeter, Decibels, Hertz } from '../../src/shared/units';
import type { Band } from '../scenario/scenario';
import { HeardLine, type Look } from './heard-line';
import { productOf, recipesOf, THREE_SIGNALS_DB, type InputSignal, type Recipe } from './intermodulation';
import { fieldOfVoltage, inputPower, type StationEar } from './station-ear';

/** The preselector lets signals in up to so far beyond a band. */
const PRESELECTOR = 1.5;
/** Fading and the states of a parent may lift a product so far over what was estimated. */
const HEADROOM_DB: Decibels = 9;
const BELOW_NOISE_DB: Decibels = 3;
/** A receiver is compressed about 10 dB below its intercept point. */
const CLIP_BELOW_IIP3_DB: Decibels = 10;
/** Many signals that are far too weak one by one do not overload it together. */
const OVERLOAD_MATTERS_DB: Decibels = 25;
const MOST_PARENTS = 24;
const MOST_PRODUCTS = 300;

/** A product as it is read. */
export interface Product {
  readonly centerHz: Hertz;
  readonly bandwidthHz: Hertz;
  readonly field: DbuvPerMeter;
}

interface Parent {
  readonly line: HeardLine;
  readonly best: Dbm;
  /** Where it is all the time; null if it changes. */
  readonly centerHz: Hertz | null;
}

/** Losses on the way to the mixer. Readings are corrected for the attenuator, not for a cable that nobody knows to be broken. */
export interface InputLoss {
  readonly antennaLossDb: Decibels;
  readonly attenuationDb: Decibels;
}

/** What goes wrong in a receiver that hears too much: products of the third order, and overload. */
export class FrontEnd {
  private readonly parents: readonly Parent[];
  private readonly recipes: readonly Recipe<Parent>[];
  private readonly clip: Dbm;
  /** Least power at the input that can be seen. */
  private readonly visible: Dbm;

  /** @param noise  least noise of a bin, as a field strength at the band's lowest frequency */
  constructor(
    private readonly ear: StationEar,
    private readonly band: Pick<Band, 'startHz' | 'stopHz'>,
    noise: DbuvPerMeter,
  ) {
    const { iip3Dbm, clipDbm } = ear.station;
    this.clip = clipDbm ?? iip3Dbm - CLIP_BELOW_IIP3_DB;
    const visible = inputPower(noise, band.startHz) - BELOW_NOISE_DB;
    this.visible = visible;
    this.parents = ear.lines
      .flatMap((line) => this.parentOf(line))
      .sort((a, b) => b.best - a.best)
      .slice(0, MOST_PARENTS);
    const strong = this.parents.filter(({ best }) => 3 * best - 2 * iip3Dbm + THREE_SIGNALS_DB + HEADROOM_DB > visible);
    const powerOf = ({ parents: [a, b, c] }: Recipe<Parent>): Dbm =>
      a.best + b.best + c.best - 2 * iip3Dbm + (a === b ? 0 : THREE_SIGNALS_DB);
    this.recipes = recipesOf(strong)
      .filter((recipe) => powerOf(recipe) + HEADROOM_DB > visible && this.mayHit(recipe.parents))
      .sort((a, b) => powerOf(b) - powerOf(a))
      .slice(0, MOST_PRODUCTS);
  }

  products(look: Look, loss: InputLoss): Product[] {
    if (this.recipes.length === 0) return [];
    const signals = new Map(this.parents.map((parent) => [parent, this.signalOf(parent, look, loss)]));
    const products: Product[] = [];
    for (const { parents } of this.recipes) {
      const [a, b, c] = [signals.get(parents[0]), signals.get(parents[1]), signals.get(parents[2])];
      if (!a || !b || !c) continue;
      const { power, centerHz, bandwidthHz } = productOf([a, b, c], this.ear.station.iip3Dbm);
      if (power < this.visible) continue;
      products.push({ centerHz, bandwidthHz, field: fieldOfVoltage(toVoltage(power + loss.attenuationDb), centerHz) });
    }
    return products;
  }

  isOverloaded(look: Look, loss: InputLoss): boolean {
    const near = this.parents.filter(({ best }) => best > this.clip - OVERLOAD_MATTERS_DB);
    const powers = near.map((parent) => toLinear(this.signalOf(parent, look, loss)?.power ?? -Infinity));
    return toDecibels(powers.reduce((sum, power) => sum + power, 0)) > this.clip;
  }

  private parentOf(line: HeardLine): Parent[] {
    const { startHz, stopHz } = this.band;
    const states = line.statesWithin(startHz / PRESELECTOR, stopHz * PRESELECTOR, () => 0);
    if (states.length === 0) return [];
    const best = line.bestField(states);
    const { emitter } = line;
    const isFixed = emitter.steps.length === 0 && emitter.turns.length === 0 && !emitter.driftHzPerHour;
    const centerHz = (states[0] as (typeof states)[number]).centerHz;
    return best === -Infinity ? [] : [{ line, best: inputPower(best, centerHz), centerHz: isFixed ? centerHz : null }];
  }

  private mayHit([a, b, c]: readonly [Parent, Parent, Parent]): boolean {
    if (a.centerHz === null || b.centerHz === null || c.centerHz === null) return true;
    const center = a.centerHz + b.centerHz - c.centerHz;
    return center > this.band.startHz - 1e6 && center < this.band.stopHz + 1e6;
  }

  private signalOf({ line }: Parent, look: Look, { antennaLossDb, attenuationDb }: InputLoss): InputSignal | null {
    const arrival = line.at(look);
    if (!arrival) return null;
    const { centerHz, bandwidthHz } = arrival;
    return { centerHz, bandwidthHz, power: inputPower(HeardLine.meanField(arrival), centerHz) - antennaLossDb - attenuationDb };
  }
}
