import type { projects } from '@queqiao/contracts';
import { useWords, type Words } from '../words/language';
import { neighbours } from './node-states';
import { Owner } from './people';
import { SourceLine } from './source-line';
import { chainWords } from './words';

const SHOWN_ENTERPRISES = 8;
/** Of the details and a margin, in px. */
const WIDTH = 336;

interface NodeDetailsProps {
  title: string;
  /** Whether a click on the node opens its form. */
  isEditable: boolean;
  node: projects.ChainNode;
  chain: projects.ChainMap;
  /** Of the node on the screen. */
  place: DOMRect;
}

/** What the state of a node rests on, who covers it and why, and what it is linked to. */
export function NodeDetails({ title, isEditable, node, chain, place }: NodeDetailsProps) {
  const { t, pick, language, authorOf } = useWords(chainWords);
  const { supplies, suppliedBy } = neighbours(chain, node.id);
  const names = (nodes: readonly projects.ChainNode[]) =>
    nodes.map((other) => pick(other.name)).join(language === 'zh' ? '、' : ', ');
  return (
    <div
      className="chain-details"
      role="tooltip"
      style={{ top: place.bottom, left: Math.max(0, Math.min(place.left, window.innerWidth - WIDTH)) }}
    >
      <b>{title}</b>
      <Ground ground={node.ground} />
      {node.owner && <Owner owner={node.owner} />}
      <Members members={node.enterprises} />
      {node.leftOut.map(({ id, name, by, at, note }) => (
        <div key={id}>{t('leftOut', { enterprise: name, name: authorOf(by), day: dayOf(at), note })}</div>
      ))}
      {suppliedBy.length > 0 && <div>{t('downstreamOf', { names: names(suppliedBy) })}</div>}
      {supplies.length > 0 && <div>{t('upstreamOf', { names: names(supplies) })}</div>}
      {isEditable && <div className="chain-ground">{t('nodeHint')}</div>}
    </div>
  );
}

/** What the state of a node rests on. */
export function Ground({ ground }: { ground: projects.NodeGround | undefined }) {
  const { t, authorOf } = useWords(chainWords);
  if (!ground) return <div className="chain-ground">{t('ground.none')}</div>;
  if (ground.kind === 'enterprises')
    return <div className="chain-ground">{t('ground.enterprises', { ...ground })}</div>;
  const said =
    ground.kind === 'person' ? t('ground.person', { name: authorOf(ground.by) }) : t(`ground.${ground.kind}`);
  return (
    <div className="chain-ground">
      {said} · <SourceLine source={ground.source} />
    </div>
  );
}

function Members({ members }: { members: projects.ChainNode['enterprises'] }) {
  const words = useWords(chainWords);
  const total = members.length;
  if (total === 0) return <div className="chain-details-head">{words.t('noLocal')}</div>;
  return (
    <>
      <div className="chain-details-head">{words.t('localEnterprises', { n: total })}</div>
      <ul>
        {members.slice(0, SHOWN_ENTERPRISES).map(({ id, name, why }) => (
          <li key={id}>
            {name} <small>{reasonIn(words, why)}</small>
          </li>
        ))}
        {total > SHOWN_ENTERPRISES && <li>{words.t('andMore', { n: total })}</li>}
      </ul>
    </>
  );
}

/** Why an enterprise counts at a node. */
export function reasonIn({ t, authorOf }: Words<keyof typeof chainWords>, why: projects.CoverReason): string {
  if (why.kind === 'product') return t('why.product', { product: why.product });
  if (why.kind === 'site') return t('why.site', { does: why.does, product: why.product });
  if (why.kind === 'code') return t('why.code', { code: why.code });
  return t('why.person', { name: authorOf(why.by), day: dayOf(why.at), note: why.note });
}

/** In the reader's own time. */
export function dayOf(moment: string): string {
  return new Date(moment).toLocaleDateString('sv-SE');
}
