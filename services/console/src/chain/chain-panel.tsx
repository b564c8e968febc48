import { projects } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '../access/may';
import { query } from '../api/operations';
import { chainQuery } from '../api/queries';
import { Loaded } from '../ui/loaded';
import { useWords } from '../words/language';
import { ChainNodeChip } from './chain-node-chip';
import { countStates, neighbours, nodeStates, segments } from './node-states';
import { Leader } from './people';
import './chain.css';
import { chainWords } from './words';

// Loaded when first opened; the dialog needs the component library.
const RulesForm = lazy(() => import('./chain-rules').then(({ RulesForm }) => ({ default: RulesForm })));
const NodeDialog = lazy(() => import('./node-dialog').then(({ NodeDialog }) => ({ default: NodeDialog })));

// On a small screen the lists matter more.
const startsOpen = () => window.innerHeight >= 820 && window.innerWidth > 900;

/** 产业链图谱: the chain map of an industry, from upstream to downstream. */
export function ChainPanel({ city, industryId }: { city: string; industryId: string }) {
  const { t } = useWords(chainWords);
  const [isOpen, setOpen] = useState(startsOpen);
  const chain = useQuery(chainQuery(city, industryId));
  const counts = chain.data && countStates(chain.data.nodes);
  const rules = useQuery(query(city, projects.getChainRules, {}));
  const [isEditing, setEditing] = useState(false);
  const may = useMay(city);
  return (
    <section className="chain" aria-label={t('chain')} data-testid="chain">
      <button type="button" className="chain-head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className="chain-arrow" aria-hidden="true" />
        <b>{t('chain')}</b>
        {chain.data?.leader && <Leader leader={chain.data.leader} />}
        {counts &&
          nodeStates.map((state) => (
            <span key={state} className={`node-count node-${state}`}>
              <i aria-hidden="true" />
              {t(`node.${state}`)} {counts[state]}
            </span>
          ))}
        {rules.data && (
          <span className="chain-rule">
            {t('chainRule', {
              strongFrom: rules.data.rules.strongFrom,
              size: t(`sizeable.${rules.data.rules.sizeable}`),
            })}
          </span>
        )}
      </button>
      {isOpen && rules.data && !isEditing && may(projects.setChainRules) && (
        <button type="button" className="button is-plain chain-edit-rules" onClick={() => setEditing(true)}>
          {t('editRules')}
        </button>
      )}
      {isOpen && rules.data && isEditing && (
        <Suspense>
          <RulesForm city={city} inForce={rules.data} close={() => setEditing(false)} />
        </Suspense>
      )}
      {isOpen && <Loaded query={chain}>{(data) => <ChainColumns city={city} chain={data} />}</Loaded>}
    </section>
  );
}

function ChainColumns({ city, chain }: { city: string; chain: projects.ChainMap }) {
  const { t } = useWords(chainWords);
  const [focus, setFocus] = useState<string>();
  const [editedId, edit] = useState<string>();
  // Members are picked by the same people.
  const mayEdit = useMay(city)(projects.stateNode);
  const edited = chain.nodes.find(({ id }) => id === editedId);
  const near = focus === undefined ? undefined : neighbours(chain, focus);
  const lit = near && new Set([focus, ...[...near.supplies, ...near.suppliedBy].map((node) => node.id)]);
  return (
    <div className="chain-columns">
      {segments.map((segment) => (
        <div key={segment} className="chain-column">
          <h3>{t(`segment.${segment}`)}</h3>
          <div className="chain-nodes">
            {chain.nodes
              .filter((node) => node.segment === segment)
              .map((node) => (
                <ChainNodeChip
                  key={node.id}
                  node={node}
                  chain={chain}
                  isLit={lit === undefined || lit.has(node.id)}
                  isFocused={node.id === focus}
                  focus={setFocus}
                  edit={mayEdit ? edit : undefined}
                />
              ))}
          </div>
        </div>
      ))}
      {edited && (
        <Suspense>
          <NodeDialog city={city} industryId={chain.industryId} node={edited} close={() => edit(undefined)} />
        </Suspense>
      )}
    </div>
  );
}
