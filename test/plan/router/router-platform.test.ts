import { RouterPlatform } from 'twilio-interconnect-constructs';
import { guard } from '../../../lib/model/shape/guard';
import { required } from '../../../lib/model/shape/kind';
import { ROUTER_PLATFORM } from '../../../lib/plan/router/router-platform';
import { failureOf } from '../../model/support';

const read = (given: unknown): unknown => guard(required(ROUTER_PLATFORM), given, 'platform');
const said = (given: unknown): readonly string[] =>
  failureOf(() => read(given)).findings.map(({ code, message, fix }) => `${code.split(':')[1]} ${message}. ${fix}`);

test('every platform has an id and a name of its own', () => {
  expect(RouterPlatform.all.map(String)).toEqual(['frr', 'bird', 'ios-xe', 'junos']);
  expect(RouterPlatform.all.map(({ name }) => name)).toEqual([
    'FRRouting on Linux',
    'BIRD 2 on Linux',
    'Cisco IOS XE',
    'Juniper Junos',
  ]);
  expect(Object.isFrozen(RouterPlatform.all)).toBe(true);
});

test('one of another copy of this package becomes an own one', () => {
  jest.isolateModules(() => {
    const { RouterPlatform: Other } = jest.requireActual<typeof import('../../../lib/plan/router/router-platform')>(
      '../../../lib/plan/router/router-platform',
    );
    expect(Other.JUNOS).not.toBe(RouterPlatform.JUNOS);
    expect(Other.all.map(read)).toEqual(RouterPlatform.all);
    expect(read(Other.JUNOS)).toBe(RouterPlatform.JUNOS);
  });
  expect(read(RouterPlatform.BIRD)).toBe(RouterPlatform.BIRD);
});

test('the constant that was meant is named', () => {
  expect(said('ios-xe')).toEqual(['wrong-type is the text "ios-xe". Give RouterPlatform.IOS_XE.']);
  expect(said('FRR')).toEqual(['wrong-type is the text "FRR". Give RouterPlatform.FRR.']);
  expect(said('routeros')).toEqual(['wrong-type is the text "routeros". Give for example RouterPlatform.FRR.']);
  expect(said(undefined)).toEqual(['wrong-type is missing. Give for example RouterPlatform.FRR.']);
});

test('one that this release does not have is refused', () => {
  const future = Object.assign(Object.create(RouterPlatform.prototype) as object, { id: 'routeros', name: 'RouterOS' });
  expect(said(future)).toEqual(['wrong-type is not a platform of this release. Give one of RouterPlatform.all.']);
});
