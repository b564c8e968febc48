import { enterprises } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Party } from '../access/may';
import { useScreensUnder } from '../access/screens';
import { query } from '../api/operations';
import { Loaded } from '../ui/loaded';
import { useWords } from '../words/language';
import { InstitutionSteps } from './institution-steps';
import { nextSteps, type Step } from './next-steps';
import { ownOrganisationQuery, useOwnParty } from './party/own-party';
import { FindableMeter } from './profile/findable-meter';
import './profile/profile.css';
import { portalWords } from './words';

/** What is next to do, in plain words. */
export function HomeScreen() {
  const { t } = useWords(portalWords);
  const party = useOwnParty();
  if (party === undefined) return null;
  return (
    <main className="page portal">
      <h2>{t('next')}</h2>
      {party.role === 'enterprise' && <NeedSteps party={party} />}
      {party.role === 'institution' ? <InstitutionSteps city={party.city} /> : <ProfileStep party={party} />}
    </main>
  );
}

function NeedSteps({ party }: { party: Party }) {
  const needs = useQuery(query(party.city, enterprises.listNeeds, { limit: 100 }));
  return (
    <Loaded query={needs}>
      {({ items }) => {
        const steps = nextSteps(party.role, items);
        return (
          <ul className="portal-cards">
            {steps.map((step) => (
              <StepCard key={`${step.kind} ${step.need?.id}`} step={step} city={party.city} />
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
}

/** How well matching finds the organisation, on the way to its profile. */
function ProfileStep({ party }: { party: Party }) {
  const { t } = useWords(portalWords);
  const record = useQuery(ownOrganisationQuery(party));
  return (
    <Loaded query={record}>
      {(stated) => (
        <>
          <FindableMeter stated={stated} />
          <Link className="portal-more" to="/portal/$city/profile" params={{ city: party.city }}>
            {t('toProfile')}
          </Link>
        </>
      )}
    </Loaded>
  );
}

function StepCard({ step: { kind, screen: name, need }, city }: { step: Step; city: string }) {
  const { t } = useWords(portalWords);
  const screen = useScreensUnder('/portal/$city').find((one) => one.name === name);
  const text = (
    <>
      <b>{t(`step.${kind}`, { title: need?.title ?? '' })}</b>
      <span>{need?.returned?.reason ?? t(`step.${kind}.hint`)}</span>
    </>
  );
  return (
    <li>
      {screen === undefined ? (
        <div className="portal-card">{text}</div>
      ) : (
        <Link className="portal-card" to={screen.to} params={{ city }}>
          {text}
        </Link>
      )}
    </li>
  );
}
