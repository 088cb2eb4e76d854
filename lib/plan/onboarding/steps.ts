import type { CrossConnect } from '../../model/cross-connect';
import { lastDayOfLetter } from '../../rules/onboarding/letter-of-authorization';

/** The steps from the request to the first announcement. */
export type OnboardingStepKey =
  | 'request'
  | 'letter-of-authorization'
  | 'cross-connect-order'
  | 'completion-notice'
  | 'circuit-order'
  | 'acceptance'
  | 'configuration'
  | 'ip-routes';

/** One step of a site. */
export interface OnboardingStep {
  readonly key: OnboardingStepKey;
  /** What to do, in one sentence. */
  readonly task: string;
  /** For whom it waits. */
  readonly by: 'customer' | 'Twilio' | 'data centre';
  /** `next` is the one that everything else waits for. */
  readonly state: 'done' | 'next' | 'waiting';
  /** The day on which it was done, as `YYYY-MM-DD`; undefined if it is not done, or the day is not known. */
  readonly doneOn: string | undefined;
  /** The last day for it, as `YYYY-MM-DD`; undefined if there is none, or it is done. */
  readonly until: string | undefined;
}

/** A step as it stands in the order of work. */
interface StepFacts {
  readonly key: OnboardingStepKey;
  readonly by: OnboardingStep['by'];
  readonly task: string;
  /** Whether it is known to be done, by itself. A step is done as well if a later one is. */
  readonly isDone: boolean;
  readonly doneOn?: string | undefined;
  readonly until?: string | undefined;
}

/** The steps of a site on a valid day. */
export function stepsOf(crossConnect: CrossConnect | undefined, asOf: string): readonly OnboardingStep[] {
  if (crossConnect === undefined) {
    return inOrder([
      {
        key: 'request',
        by: 'customer',
        task:
          'Choose the medium, and give the site its crossConnect: the request still needs the entity of the letter of authorization, or the ' +
          'provider, port, VLAN and bandwidth of a virtual circuit.',
        isDone: false,
      },
      configurationStep(undefined),
      ipRoutesStep(undefined),
    ]);
  }
  const middle = crossConnect.exchangeRequest === undefined ? patchedSteps(crossConnect, asOf) : exchangeSteps(crossConnect);
  return inOrder([
    {
      key: 'request',
      by: 'customer',
      task: "Submit the provisioning request in Twilio's console.",
      // A letter proves the request, even where it has expired.
      isDone: crossConnect.request.requestedOn !== undefined || crossConnect.authorization !== undefined,
      doneOn: crossConnect.request.requestedOn,
    },
    ...middle,
    configurationStep(crossConnect),
    ipRoutesStep(crossConnect),
  ]);
}

/** Whether the letter of a cross connect is still needed: until the completion notice, and until Twilio has configured the connection. */
export function needsLetter({ authorization, configuration }: CrossConnect): boolean {
  return authorization !== undefined && authorization.completionNoticeOn === undefined && configuration === undefined;
}

function patchedSteps(crossConnect: CrossConnect, asOf: string): readonly StepFacts[] {
  const { authorization, configuration } = crossConnect;
  const until = authorization && lastDayOfLetter(authorization.issuedOn);
  const isExpired = until !== undefined && asOf > until && needsLetter(crossConnect);
  const orderedOn = authorization?.orderedOn;
  return [
    {
      key: 'letter-of-authorization',
      by: 'Twilio',
      task: isExpired
        ? `Ask Twilio for a new letter of authorization: that of ${authorization?.issuedOn} expired on ${until}.`
        : 'Twilio issues the letter of authorization, which names its port.',
      isDone: authorization !== undefined && !isExpired,
      doneOn: authorization?.issuedOn,
    },
    {
      key: 'cross-connect-order',
      by: 'customer',
      task:
        isExpired && orderedOn !== undefined
          ? `Give the data centre the new letter for the cross connect that was ordered on ${orderedOn}.`
          : 'Order the cross connect from the data centre, with the letter.',
      isDone: orderedOn !== undefined && !isExpired,
      doneOn: orderedOn,
      until: isExpired ? undefined : until,
    },
    {
      key: 'completion-notice',
      by: 'data centre',
      task: 'The data centre patches the cross connect and gives notice that it is complete: send that notice to Twilio.',
      isDone: authorization?.completionNoticeOn !== undefined || configuration !== undefined,
      doneOn: authorization?.completionNoticeOn,
      until: isExpired ? undefined : until,
    },
  ];
}

function exchangeSteps({ exchangeRequest, acceptance }: CrossConnect): readonly StepFacts[] {
  return [
    {
      key: 'circuit-order',
      by: 'customer',
      task: `Order the virtual circuit to Twilio from ${exchangeRequest?.provider}.`,
      isDone: exchangeRequest?.orderedOn !== undefined,
      doneOn: exchangeRequest?.orderedOn,
    },
    {
      key: 'acceptance',
      by: 'Twilio',
      task: 'Twilio accepts the virtual circuit.',
      isDone: acceptance !== undefined,
      doneOn: acceptance?.acceptedOn,
    },
  ];
}

function configurationStep(crossConnect: CrossConnect | undefined): StepFacts {
  return {
    key: 'configuration',
    by: 'Twilio',
    task: 'Twilio configures the connection, and shows the addresses, ASNs and VLAN in its console.',
    isDone: crossConnect?.configuration !== undefined,
  };
}

function ipRoutesStep(crossConnect: CrossConnect | undefined): StepFacts {
  const announcedOn = crossConnect?.configuration?.announcedOn;
  return {
    key: 'ip-routes',
    by: 'customer',
    task: 'Configure the router, and announce the IP routes to Twilio.',
    isDone: announcedOn !== undefined,
    doneOn: announcedOn,
  };
}

/** The steps with their states: what comes before something that is done is done as well. */
function inOrder(steps: readonly StepFacts[]): readonly OnboardingStep[] {
  const lastDone = steps.map(({ isDone }) => isDone).lastIndexOf(true);
  const isDone = (step: StepFacts, index: number): boolean => step.isDone || index < lastDone;
  const next = steps.findIndex((step, index) => !isDone(step, index));
  return steps.map((step, index) => {
    const done = isDone(step, index);
    return {
      key: step.key,
      task: step.task,
      by: step.by,
      state: done ? 'done' : index === next ? 'next' : 'waiting',
      doneOn: done ? step.doneOn : undefined,
      until: done ? undefined : step.until,
    };
  });
}
