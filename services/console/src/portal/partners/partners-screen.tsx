import { introductions } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { pages } from '../../api/operations';
import { Loaded } from '../../ui/loaded';
import { MoreButton } from '../../ui/more-button';
import { Nothing } from '../../ui/states';
import { useWords } from '../../words/language';
import { PartnerCard } from './partner-card';
import { partnersWords } from './words';
import './partners.css';

/** 推荐对象: whom the city proposes to the own organisation. */
export function PartnersScreen() {
  const { city = '' } = useParams({ strict: false });
  return <Partners city={city} />;
}

export function Partners({ city }: { city: string }) {
  const { t } = useWords(partnersWords);
  const list = useInfiniteQuery({
    ...pages(city, introductions.listOwnIntroductions, { limit: 50 }),
    // The other side answers elsewhere.
    refetchOnWindowFocus: true,
  });
  return (
    <main className="page portal">
      <h2>{t('partners')}</h2>
      <p>{t('partnersHint')}</p>
      <Loaded query={list}>
        {(loaded) => {
          const items = loaded.pages.flatMap((page) => page.items);
          if (items.length === 0) return <Nothing text={t('noPartners')} />;
          return (
            <ul className="portal-cards" data-testid="partners">
              {items.map((one) => (
                <PartnerCard key={one.id} city={city} introduction={one} />
              ))}
              <MoreButton list={list} />
            </ul>
          );
        }}
      </Loaded>
    </main>
  );
}
