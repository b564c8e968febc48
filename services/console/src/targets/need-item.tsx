import type { enterprises } from '@queqiao/contracts';
import { useWords } from '../words/language';
import { TargetLink } from './target-link';

interface NeedItemProps {
  city: string;
  need: enterprises.Need;
}

export function NeedItem({ city, need }: NeedItemProps) {
  return (
    <TargetLink city={city} target={need.id} testId={`need-${need.id}`}>
      <span className="target-title">
        <NeedKindTag kind={need.kind} />
        {need.title}
      </span>
      <span className="target-line target-muted">{need.organisationName}</span>
    </TargetLink>
  );
}

export function NeedKindTag({ kind }: { kind: enterprises.NeedKind }) {
  const { t } = useWords();
  return <span className={`need-kind need-kind-${kind}`}>{t(`kind.${kind}`)}</span>;
}
