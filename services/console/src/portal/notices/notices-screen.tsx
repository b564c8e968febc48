import { notices } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { pages, useWrite } from '../../api/operations';
import { useSeen } from '../../conversations/use-seen';
import { Loaded } from '../../ui/loaded';
import { MoreButton } from '../../ui/more-button';
import { Nothing } from '../../ui/states';
import { useWords } from '../../words/language';
import { MailWish } from './mail-wish';
import { noticesWords } from './words';
import './notices.css';

/** What happened for the own organisation, or with one's registration, and whether it is mailed. */
export function NoticesScreen() {
  const { city = '' } = useParams({ strict: false });
  const { t } = useWords(noticesWords);
  const list = useInfiniteQuery(pages(city, notices.listNotices, { limit: 50 }));
  // The list keeps what was new when it was opened; the bell of the header follows at its next look.
  const { mutate: read } = useWrite(city, notices.readNotices, { renews: [] });
  useSeen(list.data?.pages[0]?.items[0]?.at, (upTo) => read({ upTo }));
  return (
    <main className="page portal">
      <h2>{t('notices')}</h2>
      <Loaded query={list}>
        {(loaded) => {
          const items = loaded.pages.flatMap((page) => page.items);
          if (items.length === 0) return <Nothing text={t('noNotices')} />;
          return (
            <ul className="portal-cards" data-testid="notices">
              {items.map((one) => (
                <NoticeLine key={one.id} city={city} notice={one} />
              ))}
              <MoreButton list={list} />
            </ul>
          );
        }}
      </Loaded>
      <MailWish city={city} />
    </main>
  );
}

const leadsTo = {
  'need-published': '/portal/$city/needs',
  'need-returned': '/portal/$city/needs',
  'introduction-released': '/portal/$city/partners',
  'introduction-agreed': '/portal/$city/partners',
  'introduction-over': '/portal/$city/partners',
  'response-declined': '/portal/$city/fitting-needs',
  'offer-published': '/portal/$city/offers',
  'offer-returned': '/portal/$city/offers',
  message: '/portal/$city/messages',
  'registration-returned': '/portal/$city/registration',
  'registration-approved': '/portal/$city/registration',
  'registration-refused': '/portal/$city/registration',
} as const satisfies Record<notices.NoticeKind, string>;

function NoticeLine({ city, notice: { kind, title = '', at, isNew } }: { city: string; notice: notices.Notice }) {
  const { t, moment } = useWords(noticesWords);
  return (
    <li>
      <Link className="portal-card" to={leadsTo[kind]} params={{ city }}>
        <b>
          {t(`kind.${kind}`, { title })}
          {isNew && <span className="notice-new">{t('isNew')}</span>}
        </b>
        <span>{moment(new Date(at))}</span>
      </Link>
    </li>
  );
}
