import { sharesAfter } from './product-shares.js';

const before = { products: ['铝箔', '铝板带', '铝棒'], productShares: [0.6, 0.3] };

it.each([
  ['stay when a product is added at the end', { products: ['铝箔', '铝板带', '铝棒', '铝线'] }, [0.6, 0.3]],
  ['hold up to the first product that is another', { products: ['铝箔', '铝棒'] }, [0.6]],
  ['are dropped when the first product is another', { products: ['铝棒', '铝箔'] }, []],
])('shares %s', (_, patch, productShares) => {
  expect(sharesAfter(before, patch)).toEqual({ productShares });
});

it('leaves alone what a change does not touch or says itself', () => {
  expect(sharesAfter(before, {})).toEqual({});
  expect(sharesAfter(before, { products: ['铝棒'], productShares: [1] })).toEqual({});
  expect(sharesAfter({ products: ['铝箔'] }, { products: [] })).toEqual({});
});
