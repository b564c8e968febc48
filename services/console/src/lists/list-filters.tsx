import { type ListScope, listScope, matching } from '@queqiao/contracts';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useUser } from '../access/session';
import { useOverseas } from '../api/queries';
import { listedKindsOf, type Target } from '../targets/target';
import { Dropdown } from '../ui/dropdown';
import { type Option, Segments } from '../ui/segments';
import { useWords } from '../words/language';
import { lookAgain } from './last-look';
import type { ListsSearch } from './search';
import { listsWords } from './words';

const route = getRouteApi('/$city/lists/{-$target}');

/** Filters of a target's lists, kept in the address. */
export function ListFilters({ target, scope }: { target: Target; scope: ListScope }) {
  const { t } = useWords(listsWords);
  const search = route.useSearch();
  const kinds = listedKindsOf(target, scope);
  const navigate = route.useNavigate();
  const { city } = route.useParams();
  const hasOverseas = useOverseas(city);
  const scopes = listScope.options.filter(
    (one) => listedKindsOf(target, one).length > 0 && (hasOverseas || one !== 'overseas'),
  );
  const reader = useUser()?.id ?? '';
  const lastLook = useMemo(() => lookAgain(reader, city), [reader, city]);
  const narrow = (patch: Partial<ListsSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...patch }), replace: true });
  return (
    <div className="target-control-row">
      <Segments<ListsSearch['scope']>
        label={t('scope')}
        testId="scope-switch"
        value={scope}
        options={scopes.map((value) => ({ value, label: t(`scope.${value}`) }))}
        onChange={(value) => narrow({ scope: value })}
      />
      {kinds.length > 1 && (
        <Narrowing
          name="kind"
          label={t('filter.kind')}
          all={t('allKinds')}
          options={kinds.map((value) => ({ value, label: t(`candidate.${value}`) }))}
          value={search.kind}
          narrow={(kind) => narrow({ kind })}
        />
      )}
      <Narrowing
        name="state"
        label={t('filter')}
        all={t('filter.current')}
        options={matching.suggestionState.options.map((value) => ({ value, label: t(`state.${value}`) }))}
        value={search.state}
        narrow={(state) => narrow({ state })}
      />
      <Narrowing<'new'>
        name="signal"
        label={t('filter.signals')}
        all={t('filter.allSignals')}
        options={[{ value: 'new', label: t('filter.newSignals') }]}
        value={search.since === undefined ? undefined : 'new'}
        narrow={(chosen) => narrow({ since: chosen && lastLook })}
      />
      <Narrowing<'signal'>
        name="order"
        label={t('order')}
        all={t('order.rank')}
        options={[{ value: 'signal', label: t('order.signal') }]}
        value={search.order}
        narrow={(order) => narrow({ order })}
      />
    </div>
  );
}

interface NarrowingProps<T extends string> {
  name: string;
  label: string;
  /** The option that narrows nothing. */
  all: string;
  options: readonly Option<T>[];
  value: T | undefined;
  narrow: (value: T | undefined) => void;
}

function Narrowing<T extends string>({ name, label, all, options, value, narrow }: NarrowingProps<T>) {
  return (
    <Dropdown<T | ''>
      label={label}
      testId={`${name}-filter`}
      value={value ?? ''}
      options={[{ value: '', label: all }, ...options]}
      onChange={(chosen) => narrow(chosen === '' ? undefined : chosen)}
    />
  );
}
