import { aTransmitter } from '../../../test/builders/a-license';
import { aStation, north } from '../../../test/builders/a-station';
import { LAND_TABLE } from '../../../test/builders/field-strength-table';
import type { Transmitter } from '../../spectrum/licenses/license';
import { sidesOf, type AssignedSide } from './assigned-side';
import { FieldPredictions } from './field-predictions';

const predictions = new FieldPredictions(LAND_TABLE);
/** Who stands in the south of the transmitters below; 10 m is the height for which P.1546 tabulates. */
const station = aStation({ antennaHeightM: 10 });
const own = (changes: Partial<Transmitter>): AssignedSide => sidesOf(aTransmitter({ ...north(30), ...changes }))[0] as AssignedSide;

// docs/science.md 10, T59: 3 kW, 98 MHz, 150 m, 30 km.
it('is P.1546 over land', () => {
  const field = predictions.at(station, own({ centerHz: 98e6, erpW: 3_000, antennaHeightM: 150 }));
  expect(field.medianDbuvM).toBeCloseTo(58.96, 0);
  expect(field.distanceM / 1_000).toBeCloseTo(30, 0);
  expect(field.sigmaDb).toBe(8);
});

// docs/science.md 10, T57: 1 kW, 100 MHz, 150 m, 100 km, 1 % of the time.
it('knows how far the troposphere carries at times', () => {
  const field = predictions.at(station, own({ ...north(100), centerHz: 100e6, erpW: 1_000, antennaHeightM: 150 }));
  expect(field.onePercentDbuvM).toBeCloseTo(35.14, 0);
});

it('rises with the power in decibels', () => {
  const [weak, strong] = [own({ erpW: 100 }), own({ erpW: 1_000 })].map((side) => predictions.at(station, side).medianDbuvM);
  expect((strong as number) - (weak as number)).toBeCloseTo(10, 6);
});

// 3GPP TR 36.814: 12·(θ/θ₃)² dB, so 3 dB at half the width of the beam; the station lies in the south, at 180°.
it.each([
  ['towards the station', 180, 0],
  ['half its beam aside', 210, 3],
  ['half its beam aside on the other side', 150, 3],
  ['a whole beam aside', 120, 12],
  ['away from it', 0, 20],
])('is weakened off the beam of a directional antenna: %s', (_, azimuthDeg, lossDb) => {
  const around = predictions.at(station, own({})).medianDbuvM;
  const directed = predictions.at(station, own({ azimuthDeg, beamwidthDeg: 60 })).medianDbuvM;
  expect(around - directed).toBeCloseTo(lossDb, 2);
});

it('takes a fleet for as near as its radius brings it, whatever the beam of its base', () => {
  const fleet = predictions.at(station, own({ radiusKm: 20, azimuthDeg: 0, beamwidthDeg: 60 }));
  const near = predictions.at(station, own({ ...north(10) }));
  expect(fleet.medianDbuvM).toBeCloseTo(near.medianDbuvM, 0);
  expect(fleet.distanceM / 1_000).toBeCloseTo(30, 0);
});

// P.525: 1 kW e.r.p. gives 106.9 dBµV/m at 1 km, and 20·log10(30) = 29.54 dB less at 30 km.
it.each([
  ['below 30 MHz', 20e6],
  ['above 4 GHz', 7.5e9],
])('is the field of free space %s, where P.1546 is not defined', (_, centerHz) => {
  const { medianDbuvM, onePercentDbuvM } = predictions.at(station, own({ centerHz, erpW: 1_000 }));
  expect(medianDbuvM).toBeCloseTo(106.9 - 29.54, 0);
  expect(onePercentDbuvM).toBe(medianDbuvM);
});
