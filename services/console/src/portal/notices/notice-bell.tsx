import { notices } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { query } from '../../api/operations';
import { useWords } from '../../words/language';
import { noticesWords } from './words';
import './notices.css';

/** In ms: how often to look for news. */
const LOOK_EVERY_MS = 60_000;

/** The way to the notices, with how many are new. */
export function NoticeBell({ city }: { city: string }) {
  const { t } = useWords(noticesWords);
  const news = useQuery({ ...query(city, notices.listNotices, { limit: 1 }), refetchInterval: LOOK_EVERY_MS });
  const unread = news.data?.unread ?? 0;
  const name = unread === 0 ? t('notices') : t('noticesNew', { n: unread });
  return (
    <Link
      className="notice-bell"
      to="/portal/$city/notices"
      params={{ city }}
      aria-label={name}
      data-testid="notice-bell"
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M6 17v-6a6 6 0 0 1 12 0v6l2 2H4zM10 21h4" />
      </svg>
      {unread > 0 && <span className="notice-count">{unread > 99 ? '99+' : unread}</span>}
    </Link>
  );
}
