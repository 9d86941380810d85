import { frameText } from './frame';

describe('frameText', () => {
  it('puts a number only on frames that can be resumed after', () => {
    expect(frameText({ id: 7, event: 'event', data: { a: 'x\ny' } })).toBe('id: 7\nevent: event\ndata: {"a":"x\\ny"}\n\n');
    expect(frameText({ event: 'sweep', data: [1] })).toBe('event: sweep\ndata: [1]\n\n');
  });
});
