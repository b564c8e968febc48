import {
  accounts,
  apiKeys,
  attachments,
  audit,
  contacts,
  corrections,
  dataTasks,
  enterprises,
  experts,
  fits,
  fitting,
  introductions,
  invitations,
  matching,
  matchingOptOuts,
  offers,
  offices,
  projects,
  registrations,
  representatives,
  risks,
  signals,
  signOn,
  weights,
} from './files.js';
import type { EventContract } from './message.js';
import { addressedOperations, streamedEvents } from './messages.js';
import type { Operation } from './operation.js';
import { healthOf, type ProcessName, processes, services } from './services.js';

/** What a process says to others, beside answering the operations under its own name. NATS lets it say no more. */
export interface Traffic {
  readonly asks: readonly Operation[];
  readonly hears: readonly EventContract[];
  /** Through the outbox of its schema. */
  readonly sends: readonly EventContract[];
}

/** Fills an installation over NATS, where operations have no address: the sample's loader, benchmarks, evaluations. */
export const LOADER = 'loader';
export type BusUser = ProcessName | typeof LOADER;

/** What nothing else says. A name that is not here asks, hears and sends nothing of its own. */
function declared(): Partial<Record<BusUser, Partial<Traffic>>> {
  return {
    accounts: { hears: [audit.acted, registrations.registrationApproved] },
    enterprises: {
      asks: [
        experts.getInstitution,
        experts.listInstitutions,
        experts.listLaboratories,
        introductions.isIntroduced,
        invitations.useInvitation,
        projects.isFollowed,
        representatives.isColleague,
        representatives.listRepresentatives,
      ],
      hears: [introductions.introductionAgreed, matching.decisionUndone, matching.suggestionDecided],
      sends: [
        corrections.organisationCorrected,
        dataTasks.dataTaskChanged,
        enterprises.needChanged,
        enterprises.needMoved,
        enterprises.needRegistered,
        enterprises.organisationsChanged,
        matchingOptOuts.matchingOptOutChanged,
        registrations.registrationAnswered,
        registrations.registrationApproved,
        registrations.registrationMoved,
        risks.riskChanged,
        signals.signalsChanged,
      ],
    },
    experts: {
      hears: [matching.decisionUndone, matching.suggestionDecided],
      sends: [
        corrections.institutionCorrected,
        corrections.laboratoryCorrected,
        dataTasks.dataTaskChanged,
        experts.institutionsChanged,
        experts.laboratoriesChanged,
        offers.offerAnswered,
      ],
    },
    introductions: {
      asks: [
        attachments.getNeedAttachment,
        attachments.listNeedAttachments,
        contacts.listContacts,
        enterprises.getNeed,
        enterprises.getOrganisation,
        enterprises.listNeedMoves,
        experts.getInstitution,
        experts.getLaboratory,
        fits.listFits,
        fitting.countFittingInstitutions,
        fitting.countFittingOrganisations,
        matchingOptOuts.listMatchingOptOuts,
        representatives.listRepresentatives,
        representatives.nameUser,
        risks.listRisks,
      ],
      hears: [enterprises.needMoved, offers.offerAnswered, registrations.registrationAnswered],
      sends: [introductions.introductionAgreed],
    },
    matching: {
      asks: [offices.getOffice, weights.evaluateWeights, weights.learnWeights],
      hears: [
        corrections.institutionCorrected,
        corrections.laboratoryCorrected,
        corrections.organisationCorrected,
        enterprises.needChanged,
        enterprises.needRegistered,
        enterprises.organisationsChanged,
        experts.institutionsChanged,
        experts.laboratoriesChanged,
        matchingOptOuts.matchingOptOutChanged,
        projects.industryChanged,
        risks.riskChanged,
        signals.signalsChanged,
      ],
      sends: [
        matching.acceptedSignalled,
        matching.decisionUndone,
        matching.rankingProgressed,
        matching.suggestionDecided,
        matching.suggestionsReady,
        weights.weightsPublished,
      ],
    },
    projects: {
      hears: [
        corrections.organisationCorrected,
        enterprises.organisationsChanged,
        experts.institutionsChanged,
        experts.laboratoriesChanged,
        matching.decisionUndone,
        matching.suggestionDecided,
      ],
      sends: [projects.industryChanged],
    },
    searches: {
      hears: [
        corrections.institutionCorrected,
        corrections.laboratoryCorrected,
        corrections.organisationCorrected,
        enterprises.needChanged,
        enterprises.needRegistered,
        enterprises.organisationsChanged,
        experts.institutionsChanged,
        experts.laboratoriesChanged,
        projects.industryChanged,
      ],
    },
    worker: { asks: [offices.getOffice] },
    // Besides all that has an address.
    gateway: {
      asks: [
        accounts.listSamplePeople,
        accounts.refreshSession,
        accounts.signIn,
        accounts.signInAsSample,
        accounts.signOut,
        accounts.signUp,
        apiKeys.useApiKey,
        invitations.acceptInvitation,
        invitations.checkInvitation,
        signOn.finishSignOn,
        signOn.getSignOn,
        signOn.startSignOn,
        ...services.map(healthOf),
      ],
    },
    [LOADER]: {
      asks: [
        enterprises.importNeeds,
        enterprises.importOrganisations,
        enterprises.registerNeed,
        enterprises.returnNeed,
        enterprises.submitNeed,
        experts.importInstitutions,
        experts.importLaboratories,
        matching.rankingStatus,
        projects.importCities,
        signals.importSignals,
      ],
    },
  };
}

export function trafficOf(user: BusUser): Traffic {
  const { asks = [], hears = [] } = declared()[user] ?? {};
  if (user === 'gateway') return { asks: [...asks, ...addressedOperations()], hears: streamedEvents(), sends: [] };
  return { asks, hears, sends: sentFromSchemaOf(user) };
}

/** Processes of one schema publish what lies in its outbox, whichever of them wrote it. */
function sentFromSchemaOf(user: BusUser): readonly EventContract[] {
  const schema = processes.find(({ name }) => name === user)?.schema;
  if (schema === undefined) return [];
  const sharing = processes.filter((process) => process.schema === schema);
  return [audit.acted, ...sharing.flatMap(({ name }) => declared()[name]?.sends ?? [])];
}
