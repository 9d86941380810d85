import { placeAt } from '../../../test/builders/level-trials';
import { rangedArrivals, timeDifferences } from './arrival';
import { geodesicBetween } from './distance';
import { timeDifferenceEstimate } from './time-difference-estimate';

const stations = [placeAt([0, 0]), placeAt([20, 0]), placeAt([20, 20]), placeAt([0, 20])];
const transmitter = placeAt([7, 12]);
const delays = timeDifferences(transmitter, stations);
const arrivals = rangedArrivals(stations.map((station, i) => ({ ...station, timeS: delays[i] as number, sigmaS: 1e-7 })));

describe('timeDifferenceEstimate', () => {
  it('comes to the place that the differences say, wherever it starts inside', () => {
    for (const start of [placeAt([10, 10]), placeAt([2, 3]), placeAt([18, 5])]) {
      expect(geodesicBetween(timeDifferenceEstimate(arrivals, start)?.place ?? start, transmitter).distance).toBeLessThan(0.01);
    }
  });

  it('takes no notice of a clock that is wrong in all stations alike', () => {
    const late = arrivals.map((arrival) => ({ ...arrival, range: arrival.range + 12_345 }));
    const [first, second] = [timeDifferenceEstimate(arrivals, placeAt([10, 10])), timeDifferenceEstimate(late, placeAt([10, 10]))];
    if (!first || !second) throw new Error('no estimate');
    expect(geodesicBetween(first.place, second.place).distance).toBeLessThan(0.01);
  });
});
