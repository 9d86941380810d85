import { extendTrack, newTrack } from '../../src/monitoring/emissions/extend-track';
import type { MinuteNode } from '../../src/monitoring/minutes/minute';
import { effectiveSamples, visitCorrelation } from '../../src/science/occupancy/effective-samples';
import { interceptProbability } from '../../src/science/occupancy/intercept-probability';
import { occupancyOfMatrix, type MatrixOccupancy } from '../../src/science/occupancy/occupancy-matrix';
import { requiredSamples } from '../../src/science/occupancy/required-samples';
import { wilsonInterval, type ShareInterval } from '../../src/science/occupancy/wilson-interval';
import { checkVectors, type Input } from './vectors';

function ofMatrix(input: Input): MatrixOccupancy {
  const visits = input.text('visits').split(' ').map((visit) => [...visit].map(Number));
  const channels = input.text('channels').split(' ').map((channel) => {
    const [firstBin, lastBin] = channel.split('-').map(Number) as [number, number];
    return { firstBin, lastBin };
  });
  return occupancyOfMatrix(visits, channels);
}

const wilson = (input: Input): ShareInterval => wilsonInterval(input.number('hits') / input.number('samples'), input.number('samples'));
const correlation = (input: Input): number => visitCorrelation(input.number('revisit'), input.number('on'), input.number('off'));
const samples = (input: Input): number => effectiveSamples(input.number('visits'), correlation(input));

/** Number of the visit at which an emission is confirmed that is looked at once a second. */
function confirmedAt(input: Input): number {
  const hits = input.numbers('hits');
  const visits = hits.map((_, i) => ({ at: (i + 1) * 1000, boot: 'boot' }));
  const place = { firstBin: 0, lastBin: 2, seenAtBin: 0, centerHz: 155e6, centerUncertaintyHz: 1000, bandwidthHz: 30_000, width20Hz: null };
  const heard = hits.flatMap((hit, i) => (hit === 1 ? [i] : []));
  const node: MinuteNode = { ...place, level: 30, snrDb: 20, truncated: false, hits: heard };
  return (extendTrack(newTrack('id', 1000), node, { minute: 0, visits, nodes: [node] }, 0).confirmedAt ?? NaN) / 1000;
}

checkVectors('occupancy.csv', {
  'confirmed-at-visit': confirmedAt,
  'band-occupancy': (input) => ofMatrix(input).band,
  'channel-occupancy': (input) => ofMatrix(input).channels[0] as number,
  'resource-occupancy': (input) => ofMatrix(input).resource,
  'required-samples': (input) => requiredSamples(input.number('occupancy'), input.number('error')),
  'wilson-low': (input) => wilson(input)[0],
  'wilson-high': (input) => wilson(input)[1],
  correlation,
  'effective-samples': samples,
  'half-width': (input) => {
    const share = input.number('on') / (input.number('on') + input.number('off'));
    return 1.96 * Math.sqrt((share * (1 - share)) / samples(input));
  },
  intercept: (input) => interceptProbability(input.number('message'), input.number('dwell'), input.number('revisit'), input.number('repeats', 1)),
});
