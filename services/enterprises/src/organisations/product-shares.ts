import type { enterprises } from '@queqiao/contracts';

type Products = Pick<enterprises.Organisation, 'products' | 'productShares'>;

/** The shares after a change of products alone: those before the first changed product stay. */
export function sharesAfter(before: Products, patch: Partial<Products>): Pick<Products, 'productShares'> {
  const { products } = patch;
  const { productShares } = before;
  if (products === undefined || productShares === undefined || patch.productShares !== undefined) return {};
  const changed = before.products.findIndex((product, i) => product !== products[i]);
  return { productShares: changed === -1 ? productShares : productShares.slice(0, changed) };
}
