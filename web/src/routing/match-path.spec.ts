import { matchPath } from './match-path';

describe('a pattern and a path', () => {
  it('fit where the parts are the same, and give what stands at the names', () => {
    expect(matchPath('/stations/:code', '/stations/H01')).toEqual({ code: 'H01' });
    expect(matchPath('/stations', '/stations/')).toEqual({});
    expect(matchPath('/', '/')).toEqual({});
  });

  it('do not fit where the path is shorter, longer or another', () => {
    expect(matchPath('/stations/:code', '/stations')).toBeNull();
    expect(matchPath('/stations', '/stations/H01')).toBeNull();
    expect(matchPath('/events/:id', '/stations/H01')).toBeNull();
  });

  it('give values without their escapes, and malformed ones as they are', () => {
    expect(matchPath('/licenses/:id', '/licenses/a%2Fb')).toEqual({ id: 'a/b' });
    expect(matchPath('/licenses/:id', '/licenses/50%')).toEqual({ id: '50%' });
  });
});
