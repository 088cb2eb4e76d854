import { DIRECT_CONNECT_CHANGES } from './cdk-direct-connect';
import { effectOf } from './cdk-effect';
import { Scene } from './cdk-scene';
import { TWILIO_CHANGES } from './cdk-twilio';
import { changeRows } from './page';

const ROWS = changeRows().filter(({ section }) => section === 'Direct Connect' || section === 'Twilio');

const CDK_CHANGES = [...DIRECT_CONNECT_CHANGES, ...TWILIO_CHANGES];

describe.each(CDK_CHANGES)('$construct', ({ construct, make, changes }) => {
  it.each(Object.entries(changes))('does what the page says when %s changes', (prop, { values, beside }) => {
    const [before, after] = [0, 1].map((which) =>
      Scene.template((scene) => {
        const value = values(scene)[which];
        make(scene, { ...beside?.(scene), ...(value === undefined ? {} : { [prop]: value }) });
      }),
    ) as [Record<string, unknown>, Record<string, unknown>];
    const rows = ROWS.filter(({ constructs, props }) => constructs.includes(construct) && props.includes(prop));
    expect(rows).not.toEqual([]);
    const effect = effectOf(before, after);
    expect(rows.map(({ change }) => change.slice(0, effect.length))).toEqual(rows.map(() => effect));
  });
});

/** Rows about constructs that have no props of their own, each with the construct that is tested in its place. */
const ALIASES: Readonly<Record<string, string>> = {
  associateVpnGateway: 'DirectConnectGatewayAssociation',
  associateTransitGateway: 'DirectConnectGatewayAssociation',
};

test('every row is about a prop that the constructs have', () => {
  const isTested = (construct: string, prop: string): boolean =>
    CDK_CHANGES.some((each) => each.construct === (ALIASES[construct] ?? construct) && prop in each.changes);
  const untested = ROWS.filter(
    ({ constructs, props }) => !constructs.every((each) => props.every((prop) => isTested(each, prop))),
  );
  expect(untested.map(({ constructs, props }) => `${constructs.join()}: ${props.join()}`)).toEqual([
    // An imported connection has no resource.
    'DirectConnectConnection.fromHostedConnectionId: connectionId',
    'DirectConnectConnection.fromHostedConnectionId: bandwidth',
    // Not one prop but two: test/rehearsal proves it.
    'TwilioInterconnect: from a VPN gateway to a transit gateway, or back',
  ]);
});
