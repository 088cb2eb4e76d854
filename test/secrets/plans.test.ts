import { inspect } from 'node:util';
import {
  BgpKeyPlace,
  CrossConnect,
  fillRouterKeys,
  parseInterconnect,
  planCustomerRouter,
  planInterconnect,
  planOnboarding,
  planVirtualInterface,
  renderHandOver,
  renderProvisioningRequest,
  renderQuestionsToTwilio,
  renderRouterConfiguration,
  renderTopology,
  RouterPlatform,
} from 'twilio-interconnect-constructs';
import { PlanGiven } from '../../scripts/finding-examples/on-plans';
import { KEY, printedBy, shows, textOfError } from './traces';

const given = new PlanGiven();
const { planProps } = given;
const { ashburn } = planProps.sites;

/** Everything that a program without an engine says, whether it ends with a plan or with an error. */
function saidBy(act: () => unknown): { readonly text: string; readonly codes: readonly string[] } {
  const said: string[] = [];
  const printed = printedBy(() => {
    try {
      const made = act();
      said.push(JSON.stringify(made), inspect(made, { depth: 20, showHidden: true }), String(made));
    } catch (error) {
      said.push(textOfError(error));
    }
  });
  const text = [printed, ...said].join('\n');
  const codes = [
    ...text.matchAll(/twilio-interconnect:((?:bgp-|router-|wrong-|unknown-|key-|text-|configuration-)[a-z-]+)/g),
  ].map(([, code = '']) => code);
  return { text, codes: [...new Set(codes)].sort() };
}

const SITE = (change: object): unknown =>
  planInterconnect({ ...planProps, sites: { ashburn: { ...ashburn, ...change } } } as never);
const VIF = (bgpAuthKey: unknown): unknown =>
  planVirtualInterface({
    type: 'private',
    name: 'twilio',
    vlan: ashburn.vlan,
    customerAsn: planProps.customerAsn,
    peerings: [ashburn.peering],
    gateways: ['direct-connect-gateway'],
    bgpAuthKey: bgpAuthKey as string,
  });
const FILE = (change: object): unknown => {
  const site = { edge: 'ashburn-ix', bandwidth: '100Mbps', connection: 'own', vlan: 101, peering: 'ipv4', ...change };
  return parseInterconnect({ customerAsn: 65010, sites: { ashburn: site } }, { connections: { own: 1 }, keys: { own: 2 } });
};
const CONFIGURED = (bgpAuthKey: unknown): object => ({
  medium: 'physical',
  loaEntity: 'Example Ltd',
  configuration: { twilioAsn: 64999, twilioAddress: '169.254.10.1/30', customerAddress: '169.254.10.2/30', bgpAuthKey },
});
const ROUTER = (change: object): unknown => planCustomerRouter({ ...given.router, ...change } as never);
const SESSION = given.crossConnect.configuration!;
const PLAIN = ['bgp-auth-key-plain-text'];
const PLACE = ['bgp-key-place'];

describe('a key that is given to', () => {
  test.each<readonly [string, () => unknown, readonly string[]]>([
    ['an interface', () => VIF(KEY), PLAIN],
    ['an interface, with ${x}', () => VIF(`${KEY}\${x}`), PLAIN],
    ['an interface, beside a reference', () => VIF(`${KEY}{{resolve:secretsmanager:twilio}}`), PLAIN],
    ['an interface, in another form', () => VIF(`${KEY} `), ['bgp-auth-key-plain-text', 'bgp-auth-key-syntax']],
    ['an interface, as a part', () => VIF({ text: KEY, isPart: true }), PLAIN],
    ['an interface, where it is accepted', () => VIF({ text: KEY, isAccepted: true }), []],
    [
      'an interface, where it is accepted and AWS does not take it',
      () => VIF({ text: `${KEY} `, isAccepted: true }),
      ['bgp-auth-key-syntax'],
    ],
    ['an interface, as a reference', () => VIF('{{resolve:secretsmanager:twilio}}'), []],
    ['a site', () => SITE({ bgpAuthKey: KEY }), PLAIN],
    ['a site, where it is accepted', () => SITE({ bgpAuthKey: { text: KEY, isAccepted: true } }), []],
    ['a site, with another error', () => SITE({ bgpAuthKey: KEY, vlan: undefined }), []],
    ['the place of a key', () => BgpKeyPlace.secret(KEY), PLACE],
    ['the place of a key, as a number', () => BgpKeyPlace.file(5 as never), ['wrong-type']],
    ['a file', () => FILE({ bgpAuthKey: KEY }), ['key-in-file']],
    ['a file, as a name', () => FILE({ bgpAuthKey: { ref: KEY } }), ['configuration-reference']],
    ['a file, as a prop', () => FILE({ bgpAuthKey: { ref: 'own', [KEY]: null } }), ['unknown-prop']],
    ['a file, as a prop of another name', () => FILE({ bgpKey: KEY }), ['unknown-prop']],
    ['a file, in a list', () => FILE({ bgpAuthKey: [KEY] }), ['wrong-type']],
    ['a file, as the place of a key', () => FILE({ crossConnect: CONFIGURED({ secret: KEY }) }), PLACE],
    ['a file, in place of the place of a key', () => FILE({ crossConnect: CONFIGURED(KEY) }), ['key-in-file']],
    ['a file that was not parsed', () => parseInterconnect(`bgpAuthKey: ${KEY}`), ['wrong-type']],
    ['a router', () => ROUTER({ aws: { bgpAuthKey: KEY } }), ['wrong-type']],
    [
      'a session of a cross connect',
      () => SITE({ crossConnect: given.crossConnect.configured({ ...SESSION, bgpAuthKey: KEY } as never) }),
      ['wrong-type'],
    ],
    [
      'a cross connect from a file',
      () =>
        CrossConnect.of({
          medium: 'physical',
          loaEntity: 'Acme',
          configuration: { ...SESSION, bgpAuthKey: { key: KEY } },
        } as never),
      ['unknown-prop'],
    ],
    [
      'a router, for another placeholder',
      () => fillRouterKeys(RouterPlatform.FRR, files(), { '@OTHER@': KEY }),
      ['router-key-missing'],
    ],
    [
      'a router that cannot hold it',
      () => fillRouterKeys(RouterPlatform.FRR, files(), { ...keys(), '@BGP_KEY_AWS@': `${KEY} ` }),
      ['router-key-charset'],
    ],
  ])('%s is not shown', (_, act, codes) => {
    const said = saidBy(act);
    expect(shows(said.text)).toBe(false);
    expect(said.codes).toEqual(expect.arrayContaining([...codes]));
  });
});

function files(): ReturnType<typeof renderRouterConfiguration> {
  return renderRouterConfiguration(planCustomerRouter(given.router), RouterPlatform.FRR);
}

function keys(): Readonly<Record<string, string>> {
  return Object.fromEntries(files().flatMap((file) => file.placeholders.map(({ placeholder }) => [placeholder, KEY])));
}

test('rendered texts have places and placeholders', () => {
  const plan = planInterconnect({
    ...planProps,
    sites: { ashburn: { ...ashburn, bgpAuthKey: { text: KEY, isAccepted: true } } },
  });
  const said = saidBy(() => [
    plan,
    plan.sites.map((site) => [site, renderHandOver(plan, site), renderProvisioningRequest(plan, site.key)]),
    renderQuestionsToTwilio(plan),
    renderTopology(plan),
    planOnboarding.name,
    files(),
  ]);
  expect(said.text).toContain('@BGP_KEY_AWS@');
  expect(shows(said.text)).toBe(false);
});

test('only what is filled in has the keys, in the place of each placeholder', () => {
  const filled = fillRouterKeys(RouterPlatform.FRR, files(), keys());
  expect(filled.filter(({ text }) => shows(text)).map(({ name }) => name)).toEqual(
    files()
      .filter(({ placeholders }) => placeholders.length > 0)
      .map(({ name }) => name),
  );
  expect(shows(JSON.stringify(files()))).toBe(false);
});
