import type { enterprises, PatchOf } from '@queqiao/contracts';

type Products = Pick<enterprises.Organisation, 'products' | 'productShares'>;

/** The shares after a change of products alone: those before the first changed product stay. */
export function sharesAfter(before: Products, patch: PatchOf<Products>): Pick<Products, 'productShares'> {
  const { products } = patch;
  const { productShares } = before;
  if (!products || productShares === undefined || patch.productShares !== undefined) return {};
  const changed = before.products.findIndex((product, i) => product !== products[i]);
  return { productShares: changed === -1 ? productShares : productShares.slice(0, changed) };
}

/** As {@link sharesAfter}, for a row of an import that is not parsed yet. */
export function sharesAfterRow(before: Products, { products, productShares }: Record<string, unknown>) {
  if (!Array.isArray(products) || productShares !== undefined) return {};
  return sharesAfter(before, { products: products.map(String) });
}
