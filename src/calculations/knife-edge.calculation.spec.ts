import { knifeEdge } from './knife-edge.calculation';

describe('the calculation knife-edge', () => {
  // docs/science.md 10, T51.
  it('gives the parameter, the loss and the Fresnel radius', () => {
    expect(knifeEdge.answer(knifeEdge.example)).toEqual({
      v: expect.closeTo(0.866, 3) as number,
      lossDb: expect.closeTo(13.03, 1) as number,
      fresnelRadiusM: expect.closeTo(81.6, 1) as number,
    });
  });

  it('loses nothing far over the edge', () => {
    expect(knifeEdge.answer({ ...knifeEdge.example, heightM: -100 })).toMatchObject({ lossDb: 0 });
  });

  it('needs distances', () => {
    expect(knifeEdge.answer({ ...knifeEdge.example, toReceiverM: 0 })).toMatchObject({ error: { argument: 'toReceiverM' } });
  });
});
