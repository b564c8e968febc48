import { useQuery } from '@tanstack/react-query';
import type { Party } from '../../access/may';
import { Loaded } from '../../ui/loaded';
import { useWords } from '../../words/language';
import { ownOrganisationQuery, useOwnParty } from '../party/own-party';
import { ProfileForm } from './profile-form';
import { profileWords } from './words';
import './profile.css';

/** What the organisation is and makes, or what it invests in: what matching reads, asked in plain words. */
export function ProfileScreen() {
  const party = useOwnParty();
  return party === undefined ? null : <OwnProfile party={party} />;
}

function OwnProfile({ party }: { party: Party }) {
  const { t } = useWords(profileWords);
  const record = useQuery(ownOrganisationQuery(party));
  return (
    <main className="page portal profile">
      <h2>{t('profile')}</h2>
      <p>{t('profileHint')}</p>
      <Loaded query={record}>
        {(shown) => (
          <ProfileForm key={shown.version} party={party} record={shown} reload={() => void record.refetch()} />
        )}
      </Loaded>
    </main>
  );
}
