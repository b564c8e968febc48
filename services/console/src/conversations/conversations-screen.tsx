import { conversations, enterprises, experts } from '@queqiao/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMay } from '../access/may';
import { pages, query, useWrite } from '../api/operations';
import { Loaded } from '../ui/loaded';
import { MoreButton } from '../ui/more-button';
import { Page } from '../ui/page';
import { Nothing } from '../ui/states';
import { useWords } from '../words/language';
import { MessageForm, MessageThread } from './message-thread';
import { useSeen } from './use-seen';
import { conversationsWords } from './words';

/** In ms: how often to look for new messages while the screen is open. */
const LOOK_EVERY_MS = 30_000;

const route = getRouteApi('/$city/messages');

/** 留言: what organisations and the desk of a city write to each other. */
export function ConversationsScreen() {
  const { city } = route.useParams();
  const { party, kind = 'organisation' } = route.useSearch();
  return <Conversations city={city} party={party} partyKind={kind} />;
}

interface ConversationsProps {
  city: string;
  /** Whose messages are shown. */
  party: string | undefined;
  /** What it is, where the list does not say. */
  partyKind: conversations.Conversation['partyKind'];
}

function Conversations({ city, party, partyKind }: ConversationsProps) {
  const { t } = useWords(conversationsWords);
  const list = useInfiniteQuery({
    ...pages(city, conversations.listConversations, { limit: 50 }),
    refetchInterval: LOOK_EVERY_MS,
  });
  return (
    <Page hint={t('conversationsHint')}>
      <Loaded query={list}>
        {(loaded) => {
          const items = loaded.pages.flatMap((page) => page.items);
          if (items.length === 0 && party === undefined) return <Nothing text={t('noConversations')} />;
          const shown = items.find((one) => one.party === party);
          return (
            <div className="conversations">
              <ul className="conversation-list" data-testid="conversations">
                {items.map(({ party: id, name, last, unread }) => (
                  <li key={id}>
                    <Link
                      from="/$city/messages"
                      search={{ party: id }}
                      aria-current={id === party ? 'page' : undefined}
                      data-testid={`conversation-${id}`}
                    >
                      <b>
                        {name}{' '}
                        {unread > 0 && (
                          <i className="unread-count" title={t('unread', { n: unread })}>
                            {unread}
                          </i>
                        )}
                      </b>
                      <span>{last.text}</span>
                    </Link>
                  </li>
                ))}
                <MoreButton list={list} />
              </ul>
              {shown && <Thread key={shown.party} city={city} {...shown} />}
              {!shown && party !== undefined && (
                <OtherThread key={party} city={city} party={party} partyKind={partyKind} />
              )}
              {party === undefined && <Nothing text={t('pickOne')} />}
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** With one that is not among those listed: it has not written yet, or long ago. */
function OtherThread({ city, party: id, partyKind }: Omit<ThreadProps, 'name'>) {
  const { t } = useWords(conversationsWords);
  const isInstitution = partyKind === 'institution';
  const organisation = useQuery({ ...query(city, enterprises.getOrganisation, { id }), enabled: !isInstitution });
  const institution = useQuery({ ...query(city, experts.getInstitution, { id }), enabled: isInstitution });
  return (
    <Loaded<Named> query={isInstitution ? institution : organisation}>
      {({ name }) => (
        <div>
          <h3>{t('writeTo', { name })}</h3>
          <Thread city={city} party={id} partyKind={partyKind} name={name} />
        </div>
      )}
    </Loaded>
  );
}

interface Named {
  readonly name: string;
}

type ThreadProps = Pick<conversations.Conversation, 'party' | 'partyKind' | 'name'> & { city: string };

/** With one organisation. */
function Thread({ city, party, partyKind, name }: ThreadProps) {
  const may = useMay(city);
  const isOfficer = may(conversations.sendMessage);
  const messages = useInfiniteQuery({
    ...pages(city, conversations.listMessages, { party, limit: 50 }),
    refetchInterval: LOOK_EVERY_MS,
  });
  const sending = useWrite(city, conversations.sendMessage);
  const reading = useWrite(city, conversations.readMessages, { renews: [conversations.listConversations] });
  const { mutate: read } = reading;
  useSeen(isOfficer ? messages.data?.pages[0]?.items[0]?.at : undefined, (upTo) => read({ party, upTo }));
  return (
    <section aria-label={name}>
      <Loaded query={messages}>
        {(loaded) => (
          <>
            <MoreButton list={messages} />
            <MessageThread messages={loaded.pages.flatMap((page) => page.items)} own="desk" />
          </>
        )}
      </Loaded>
      {isOfficer && (
        <MessageForm
          send={(text, options) => sending.mutate({ party, partyKind, text }, options)}
          isSending={sending.isPending}
          error={sending.error}
        />
      )}
    </section>
  );
}
