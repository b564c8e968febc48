import { enterprises } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { query } from '../api/operations';
import { Loaded } from '../ui/loaded';
import { useWords } from '../words/language';
import './needs.css';
import { needsWords } from './words';

/** What came of a need, the newest first, with the reasons. A process is called by its id: it is the system to a reader. */
export function NeedHistory({ city, id }: { city: string; id: string }) {
  const { t, pick, moment } = useWords(needsWords);
  const moves = useQuery(query(city, enterprises.listNeedMoves, { id }));
  return (
    <Loaded query={moves}>
      {({ items }) => (
        <ol className="need-moves" aria-label={t('history')} data-testid="need-moves">
          {items.length === 0 && <li>{t('noHistory')}</li>}
          {items.map(({ move, by, at, note }) => (
            <li key={`${at} ${move}`}>
              <time dateTime={at}>{moment(new Date(at))}</time>
              {pick(enterprises.needMoveNames[move])} · {by.id === by.name ? t('byItself') : by.name}
              {note && <q>{note}</q>}
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}
