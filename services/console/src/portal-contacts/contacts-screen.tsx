import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { Party as OwnParty } from '../access/may';
import { AddContact, type Party } from '../contacts/contact-forms';
import { contactsWords } from '../contacts/words';
import { useOwnParty } from '../portal/party/own-party';
import { Page } from '../ui/page';
import { Nothing } from '../ui/states';
import { useWords } from '../words/language';
import { OwnConsent } from './own-consent';
import { OwnContacts } from './own-contacts';
import { portalContactsWords } from './words';

const route = getRouteApi('/portal/$city/contacts');

/** 联系人: whom a city may speak with at the reader's organisation, and whether it may be proposed. */
export function PortalContactsScreen() {
  const { t } = useWords(portalContactsWords);
  const adding = useWords(contactsWords).t('addContact');
  const { city } = route.useParams();
  const own = useOwnParty();
  const party = own && partyOf(own);
  const [isAdding, setAdding] = useState(false);
  return (
    <Page
      className="portal"
      hint={t('ownContactsHint')}
      controls={
        party && (
          <button type="button" className="button is-primary" data-testid="add-contact" onClick={() => setAdding(true)}>
            {adding}
          </button>
        )
      }
    >
      {party ? (
        <>
          <OwnContacts city={city} />
          <OwnConsent city={city} party={party} />
        </>
      ) : (
        <Nothing text={t('noPartyYet')} />
      )}
      {isAdding && party && (
        <AddContact city={city} party={party} source={t('saidByUs')} close={() => setAdding(false)} />
      )}
    </Page>
  );
}

/** As contacts name it. */
function partyOf({ role, represents: party }: OwnParty): Party {
  return { partyKind: role === 'institution' ? 'institution' : 'organisation', party };
}
