import { BEARING_GEOMETRIES } from '../builders/bearing-geometries';
import { bearingTrials } from '../builders/bearing-trials';
import { FUSED_GEOMETRIES, fusedTrials } from '../builders/fused-trials';
import { LEVEL_GEOMETRIES, OUTSIDE_LEVEL_GEOMETRIES } from '../builders/level-geometries';
import { levelTrials } from '../builders/level-trials';
import { randomFrom } from '../builders/synthetic-spectrum';
import { TIME_DIFFERENCE_GEOMETRIES, timeDifferenceTrials } from '../builders/time-difference-trials';
import { figureOf, type Figure, type Report } from './figure';

const TRIALS = 2000;
const QUICK_TRIALS = 50;
const SEED = 2026;

/** How often the 95 % ellipse or region of a fix holds the transmitter, and how far off fixes are, by geometry. */
export function run(report: Report, quick: boolean): Promise<void> {
  const trials = quick ? QUICK_TRIALS : TRIALS;
  const tell = (method: string, geometry: string, results: Readonly<Record<string, number>>): void => {
    for (const [quantity, value] of Object.entries(results)) {
      if (Number.isFinite(value)) report(trialFigure(`location.${method}.${quantity} (${geometry})`, value, trials));
    }
  };
  for (const geometry of BEARING_GEOMETRIES) {
    const { reported, coverage, overBound } = bearingTrials(geometry, trials, randomFrom(SEED));
    tell('bearings', geometry.name, { reported: reported / trials, coverage, rmsOverBound: overBound });
  }
  for (const geometry of TIME_DIFFERENCE_GEOMETRIES) {
    const { reported, coverage } = timeDifferenceTrials(geometry, trials, randomFrom(SEED));
    tell('timeDifferences', geometry.name, { reported: reported / trials, coverage });
  }
  for (const geometry of [...LEVEL_GEOMETRIES, ...OUTSIDE_LEVEL_GEOMETRIES]) {
    const { reported, inRegion, inEllipse } = levelTrials(geometry, trials, randomFrom(SEED));
    tell('levels', geometry.name, { reported: reported / trials, inRegion, inEllipse });
  }
  for (const geometry of FUSED_GEOMETRIES) {
    const { reported, inRegion, inEllipse } = fusedTrials(geometry, trials, randomFrom(SEED));
    tell('fusion', geometry.name, { reported: reported / trials, inRegion, inEllipse });
  }
  return Promise.resolve();
}

/** Over so many trials, of which there is one run. */
function trialFigure(name: string, value: number, trials: number): Figure {
  return { ...figureOf(name, 'share', [value]), n: trials };
}
