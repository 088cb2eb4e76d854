import {
  Asn,
  Bandwidth,
  BgpKeyPlace,
  BgpPeering,
  CrossConnect,
  fillRouterKeys,
  IpRoutes,
  planCustomerRouter,
  planInterconnect,
  planOnboarding,
  renderHandOver,
  renderOnboardingCalendar,
  renderProvisioningRequest,
  renderQuestionsToTwilio,
  renderRouterConfiguration,
  renderTopology,
  RouterPlatform,
  TwilioEdge,
  TwilioTraffic,
  ValidationFailure,
  Vlan,
} from 'twilio-interconnect-constructs';

const OWN = {
  Asn,
  Bandwidth,
  BgpKeyPlace,
  BgpPeering,
  CrossConnect,
  IpRoutes,
  planCustomerRouter,
  planInterconnect,
  planOnboarding,
  RouterPlatform,
  renderRouterConfiguration,
  TwilioEdge,
  TwilioTraffic,
  Vlan,
};

type Library = typeof OWN;

/** Everything that is handed from one function to another, made by one copy of the package. */
function madeBy(library: Library) {
  const crossConnect = library.CrossConnect.physical({ loaEntity: 'Example Inc.', requestedOn: '2026-02-27' })
    .authorized({ issuedOn: '2026-03-02', port: 'Panel 7' })
    .configured({
      twilioAsn: library.Asn.of(64600),
      twilioAddress: '169.254.10.1/30',
      customerAddress: '169.254.10.2/30',
      bgpAuthKey: library.BgpKeyPlace.file('/etc/twilio/twilio.key'),
    });
  const plan = library.planInterconnect({
    customerAsn: library.Asn.of(65010),
    ipRoutes: library.IpRoutes.of('5.6.7.0/24'),
    gateways: { vpnGateway: 'vgw-1' },
    traffic: library.TwilioTraffic.SIP,
    sites: {
      ashburn: {
        edge: library.TwilioEdge.ASHBURN_IX,
        bandwidth: library.Bandwidth.mbps(100),
        vlan: library.Vlan.of(101),
        peering: library.BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }),
        crossConnect,
      },
      sanJose: {
        edge: library.TwilioEdge.SAN_JOSE_IX,
        bandwidth: library.Bandwidth.mbps(100),
        vlan: library.Vlan.of(102),
        peering: library.BgpPeering.ipv4(),
        crossConnect: library.CrossConnect.physical({ loaEntity: 'Example Inc.' }),
      },
    },
  });
  const router = library.planCustomerRouter({
    interconnect: plan,
    site: 'ashburn',
    ports: { aws: 'eth1', twilio: 'eth2' },
    aws: { bgpAuthKey: library.BgpKeyPlace.file('/etc/twilio/aws.key') },
  });
  return {
    plan,
    router,
    onboarding: library.planOnboarding(plan, { asOf: '2026-03-10' }),
    platform: library.RouterPlatform.FRR,
    files: library.renderRouterConfiguration(router, library.RouterPlatform.FRR),
    key: library.BgpKeyPlace.file('/etc/twilio/aws.key'),
  };
}

const KEYS = { '@BGP_KEY_AWS@': 'aws-key', '@BGP_KEY_TWILIO@': 'twilio-key' };

/** What this copy makes of what was handed to it. */
function readHere({ plan, router, onboarding, platform, files, key }: ReturnType<typeof madeBy>): unknown {
  return JSON.parse(
    JSON.stringify([
      renderHandOver(plan, 'ashburn'),
      renderHandOver(plan, plan.sites[1]!),
      renderProvisioningRequest(plan, 'sanJose'),
      renderQuestionsToTwilio(plan),
      renderTopology(plan),
      planOnboarding(plan, { asOf: '2026-03-10' }),
      renderOnboardingCalendar(onboarding),
      renderRouterConfiguration(router, platform),
      fillRouterKeys(platform, files, KEYS),
      planCustomerRouter({
        interconnect: plan,
        site: 'ashburn',
        ports: { aws: 'eth1', twilio: 'eth2' },
        aws: { bgpAuthKey: key },
      }),
    ]),
  );
}

test('plans, platforms and files of another copy of this package are taken as own ones', () => {
  jest.isolateModules(() => {
    const other = jest.requireActual<Library>('twilio-interconnect-constructs');
    expect(other.Asn).not.toBe(Asn);
    expect(readHere(madeBy(other))).toEqual(readHere(madeBy(OWN)));
  });
});

test('a plan that somebody changed is none', () => {
  const { plan, router } = madeBy(OWN);
  const copies = [{ ...plan }, Object.create(plan) as typeof plan, asData(plan)];
  for (const copy of copies) {
    expect(() => renderQuestionsToTwilio(copy)).toThrow(ValidationFailure);
    expect(() => renderQuestionsToTwilio(copy)).toThrow('Give what planInterconnect returned.');
  }
  expect(() => renderRouterConfiguration(router, 'frr' as never)).toThrow('Give RouterPlatform.FRR.');
  expect(() => renderRouterConfiguration(plan as never, RouterPlatform.FRR)).toThrow('Give what planCustomerRouter returned.');
});

/** The same data, as JSON or a worker hands it on. */
function asData<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
