import { conversations } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { pages, useWrite } from '../../api/operations';
import { MessageForm, MessageThread } from '../../conversations/message-thread';
import { useSeen } from '../../conversations/use-seen';
import { conversationsWords } from '../../conversations/words';
import { Loaded } from '../../ui/loaded';
import { MoreButton } from '../../ui/more-button';
import { Nothing } from '../../ui/states';
import { useWords } from '../../words/language';

/** In ms. */
const LOOK_EVERY_MS = 30_000;

/** 留言: with the desk of the city. */
export function MessagesScreen() {
  const { city = '' } = useParams({ strict: false });
  return <OwnMessages city={city} />;
}

export function OwnMessages({ city }: { city: string }) {
  const { t } = useWords(conversationsWords);
  const messages = useInfiniteQuery({
    ...pages(city, conversations.listOwnMessages, { limit: 50 }),
    refetchInterval: LOOK_EVERY_MS,
  });
  const sending = useWrite(city, conversations.sendOwnMessage);
  const { mutate: read } = useWrite(city, conversations.readOwnMessages, { renews: [] });
  useSeen(messages.data?.pages[0]?.items[0]?.at, (upTo) => read({ upTo }));
  return (
    <main className="page portal">
      <h2>{t('messages')}</h2>
      <Loaded query={messages}>
        {(loaded) => {
          const items = loaded.pages.flatMap((page) => page.items);
          if (items.length === 0) return <Nothing text={t('noMessages')} />;
          return (
            <>
              <MoreButton list={messages} />
              <MessageThread messages={items} own="party" />
            </>
          );
        }}
      </Loaded>
      <MessageForm
        send={(text, options) => sending.mutate({ text }, options)}
        isSending={sending.isPending}
        error={sending.error}
      />
    </main>
  );
}
