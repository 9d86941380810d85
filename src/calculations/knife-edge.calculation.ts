import { z } from 'zod';
import { diffractionParameter, fresnelRadius } from '../science/propagation/fresnel';
import { knifeEdgeLoss } from '../science/propagation/knife-edge-loss';
import { defineCalculation } from './defined.calculation';

export const knifeEdge = defineCalculation({
  name: 'knife-edge',
  summary: 'Loss over a single knife edge in addition to free space, and the first Fresnel radius there (ITU-R P.526).',
  example: { frequencyHz: 150e6, heightM: 50, toTransmitterM: 10_000, toReceiverM: 5_000 },
  input: {
    frequencyHz: z.number().positive().describe('Hz'),
    heightM: z.number().describe('Of the edge over the line between the antennas, m; negative below it'),
    toTransmitterM: z.number().positive().describe('m'),
    toReceiverM: z.number().positive().describe('m'),
  },
  calculate(edge) {
    const v = diffractionParameter(edge);
    return { v, lossDb: knifeEdgeLoss(v), fresnelRadiusM: fresnelRadius(edge) };
  },
});
