import type { enterprises } from '@queqiao/contracts';
import { useWords } from '../words/language';

interface NeedItemProps {
  need: enterprises.Need;
  isPicked: boolean;
  pick: (id: string) => void;
}

export function NeedItem({ need, isPicked, pick }: NeedItemProps) {
  return (
    <button
      type="button"
      className="target"
      data-testid={`need-${need.id}`}
      aria-current={isPicked}
      onClick={() => pick(need.id)}
    >
      <span className="target-title">
        <NeedKindTag kind={need.kind} />
        {need.title}
      </span>
      <span className="target-line target-muted">{need.organisationName}</span>
    </button>
  );
}

export function NeedKindTag({ kind }: { kind: enterprises.NeedKind }) {
  const { t } = useWords();
  return <span className={`need-kind need-kind-${kind}`}>{t(`kind.${kind}`)}</span>;
}
