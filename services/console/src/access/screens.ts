import { useParams, useRouter } from '@tanstack/react-router';
import { useMay } from './may';

/** The screens below an address that the reader may see, in the order of their routes; `name` is `lists` in `/$city/lists/{-$target}`. */
export function useScreensUnder(base: '/$city' | '/portal/$city') {
  const { city } = useParams({ strict: false });
  const may = useMay(city);
  const depth = base.split('/').length;
  return Object.values(useRouter().routesById).flatMap(({ to, options }) => {
    const { screen: title, readers } = options.staticData ?? {};
    const isBelow = to === base || to.startsWith(`${base}/`);
    if (!isBelow || title === undefined || (readers !== undefined && !may({ may: readers }))) return [];
    return [{ to, title, name: to.split('/')[depth] ?? 'home' }];
  });
}
