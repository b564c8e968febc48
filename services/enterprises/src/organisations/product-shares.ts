import type { enterprises } from '@queqiao/contracts';

type Products = Pick<enterprises.Organisation, 'products' | 'productShares'>;

/**
 * The shares of revenue after a change that names products and not their shares: they stand in the order of the products, so they
 * hold up to the first product that is another. Nothing where the change leaves the shares alone or names them itself.
 */
export function sharesAfter(before: Products, patch: Partial<Products>): Pick<Products, 'productShares'> {
  const { products } = patch;
  const { productShares } = before;
  if (products === undefined || productShares === undefined || patch.productShares !== undefined) return {};
  const changed = before.products.findIndex((product, i) => product !== products[i]);
  return { productShares: changed === -1 ? productShares : productShares.slice(0, changed) };
}
