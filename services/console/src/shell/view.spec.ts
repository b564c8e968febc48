import { formatView, parseView } from './view';

describe('the view in the address', () => {
  it('survives being written and read again', () => {
    const view = {
      city: '371600',
      target: '371600-aluminium',
      lang: 'en',
      scope: 'overseas',
      screen: 'lists',
    } as const;
    expect(parseView(formatView(view))).toEqual(view);
  });

  it('keeps whose weights are looked at', () => {
    const view = { screen: 'weights', scope: 'domestic', pair: 'need:funding>investor', office: 'shanghai' } as const;
    expect(parseView(formatView(view))).toEqual(view);
  });

  it('starts on the lists of domestic candidates and leaves the rest open', () => {
    expect(parseView('')).toEqual({ scope: 'domestic', screen: 'lists' });
  });

  it('ignores parts that are broken, and keeps the others', () => {
    expect(parseView('#city=binzhou&target=371600-aluminium&lang=fr&scope=moon&screen=attic&pair=x')).toEqual({
      target: '371600-aluminium',
      scope: 'domestic',
      screen: 'lists',
    });
  });
});
