import { segment } from '@queqiao/reference';
import { Catalogue } from '@queqiao/scoring';
import { z } from 'zod';
import { readTabs } from './lines.js';

const row = z.object({ company_code: z.string(), product: z.string().min(1), weight: z.coerce.number() });

/** The companies of a file of company_code, product and weight, each product with the share of revenue that it brings. */
export function catalogueOfCompanies(file: string): Catalogue {
  const products = new Map<string, { product: string; share: number }[]>();
  for (const { company_code, product, weight } of readTabs(file, row)) {
    const id = digitsOf(company_code);
    const own = products.get(id) ?? [];
    // A correction item is negative, and a parent may consolidate more than all of its own.
    own.push({ product, share: Math.min(1, Math.max(0, weight)) });
    products.set(id, own);
  }
  const catalogue = new Catalogue(segment);
  for (const [id, own] of products)
    catalogue.upsertOrganisation({
      id,
      kind: 'enterprise',
      scope: 'domestic',
      city: '*',
      name: id,
      industries: [],
      products: own.map(({ product }) => product),
      productShares: own.map(({ share }) => share),
      sources: [{ name: 'company_product' }],
      version: 1,
      updatedAt: '2021-10-31T00:00:00Z',
    });
  return catalogue;
}

/** A stock code without the letters of its exchange. */
export function digitsOf(code: string): string {
  return code.replace(/\D/g, '');
}
