import { measureSegment } from '../../src/science/signal/measure-segment';
import { emissionsOfTrace } from '../../src/science/signal/trace-emissions';
import { channelPower } from '../../src/science/measurement/channel-power';
import { toLinear } from '../../src/shared/decibels';
import { meanOfPowers, type Random } from '../builders/synthetic-spectrum';

/** Flat from bin to bin, or a bell of which the width holds 99 %, anywhere between the bins. */
export type Shape = 'flat' | 'bell';

export interface ParameterPoint {
  readonly shape: Shape;
  readonly averages: number;
  /** Bins. */
  readonly width: number;
  /** Of the strongest bin. */
  readonly snrDb: number;
}

/** Null where the emission was not found. */
export interface ParameterTrial {
  readonly centerHeld: boolean | null;
  readonly levelHeld: boolean | null;
}

const START = 100e6;
const STEP = 1000;
const SIGMAS_OF_99_PERCENT = 2 * 2.5758;

interface Made {
  readonly meanDb: Float64Array;
  /** Bins from the first. */
  readonly middle: number;
  readonly power: number;
}

/** An emission in noise of 0 dB. */
function made({ shape, averages, width, snrDb }: ParameterPoint, bins: number, random: Random): Made {
  const middle = shape === 'flat' ? Math.floor((bins - width) / 2) + (width - 1) / 2 : bins / 2 + random() - 0.5;
  const sigma = width / SIGMAS_OF_99_PERCENT;
  const share = (bin: number): number =>
    shape === 'flat' ? Number(Math.abs(bin - middle) < width / 2) : Math.exp(-0.5 * ((bin - middle) / sigma) ** 2);
  const powers = Float64Array.from({ length: bins }, (_, bin) => toLinear(snrDb) * share(bin));
  return {
    meanDb: powers.map((power) => 10 * Math.log10((1 + power) * meanOfPowers(random, averages))),
    middle,
    power: powers.reduce((a, b) => a + b),
  };
}

const NOTHING: ParameterTrial = { centerHeld: null, levelHeld: null };

/** Measures an emission whose bins are known; nothing where no power is left of it without the noise. */
export function tryMeasuring(point: ParameterPoint, random: Random): ParameterTrial {
  const bins = Math.max(40, 4 * point.width);
  const emission = made(point, bins, random);
  try {
    return measured(point, emission, bins);
  } catch (error) {
    if (error instanceof RangeError) return NOTHING;
    throw error;
  }
}

function measured({ averages, width }: ParameterPoint, { meanDb, middle, power }: Made, bins: number): ParameterTrial {
  const firstBin = Math.ceil(middle - width / 2);
  const run = { firstBin, lastBin: Math.max(firstBin, Math.floor(middle + width / 2)) };
  const spectrum = { startHz: START, stepHz: STEP, rbwHz: STEP, meanDb, averages };
  const { centerHz, centerUncertaintyHz } = measureSegment(run, {}, spectrum, new Float64Array(bins));
  const near = Array.from(meanDb.subarray(firstBin - width, run.lastBin + width + 1), toLinear);
  const noise = new Float64Array(near.length).fill(1);
  const level = channelPower(near, noise, { stepHz: STEP, noiseBandwidthHz: STEP, averages });
  return {
    centerHeld: Math.abs(centerHz - START - middle * STEP) <= 1.96 * centerUncertaintyHz,
    levelHeld: Math.abs(level.levelDb - 10 * Math.log10(power)) <= 1.96 * level.uncertaintyDb,
  };
}

/** Finds it first, in a trace of 400 bins whose floor is estimated; the strongest emission found there counts. */
export function tryFinding(point: ParameterPoint, random: Random): ParameterTrial {
  const { meanDb, middle } = made(point, 400, random);
  const { emissions } = emissionsOfTrace({ startHz: START, stepHz: STEP, levels: meanDb, averages: point.averages });
  const reach = (point.width / 2 + 2) * STEP;
  const near = emissions.filter(({ centerHz }) => Math.abs(centerHz - START - middle * STEP) < reach);
  const [found] = near.sort((a, b) => b.levelDb - a.levelDb);
  if (!found) return NOTHING;
  return { centerHeld: Math.abs(found.centerHz - START - middle * STEP) <= 1.96 * found.centerUncertaintyHz, levelHeld: null };
}
