import type { Decibels, Hertz, Meters } from '../../shared/units';
import type { Caution } from './model-range';

/** Two antennas over land, as far as every model needs them. */
export interface RadioLink {
  readonly frequencyHz: Hertz;
  /** Horizontal. */
  readonly distanceM: Meters;
  /** Over the terrain towards the receiver. */
  readonly transmitterHeightM: Meters;
  /** Over the ground. */
  readonly receiverHeightM: Meters;
}

/** A model of propagation. One that knows the terrain joins by this interface, with its profiles behind it. */
export interface PathLoss {
  /** The model and its source. */
  readonly name: string;
  /**
   * Median loss between isotropic antennas.
   *
   * @param caution  told what lies outside the range for which the model is recommended
   * @throws RangeError  naming the argument that lies outside the range for which it is defined
   */
  lossDb(link: RadioLink, caution?: Caution): Decibels;
}
