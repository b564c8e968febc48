import { formatView, parseView } from './view';

describe('the view in the address', () => {
  it('survives being written and read again', () => {
    const view = { city: '371600', target: '371600-aluminium', lang: 'en', scope: 'overseas' } as const;
    expect(parseView(formatView(view))).toEqual(view);
  });

  it('starts on domestic candidates and leaves the rest open', () => {
    expect(parseView('')).toEqual({ scope: 'domestic' });
  });

  it('ignores parts that are broken, and keeps the others', () => {
    expect(parseView('#city=binzhou&target=371600-aluminium&lang=fr&scope=moon')).toEqual({
      target: '371600-aluminium',
      scope: 'domestic',
    });
  });
});
