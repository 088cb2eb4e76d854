import { BgpPrefix, Cidr, IpRoutes, Translation } from 'twilio-interconnect-constructs';
import { describeConditionalRoutes } from '../../../lib/plan/router/conditional-routes';
import { reachOf } from '../../../lib/plan/router/reach';
import { LAN, type RouterChanges, routerPlan, routerProps } from './support';

/** The conditional routes towards Twilio, one line each. */
const towardsTwilio = (changes: RouterChanges): readonly string[] => {
  const { conditionalRoutes, prefixLists } = routerPlan(changes);
  return conditionalRoutes
    .filter(({ towards }) => towards === 'twilio')
    .map(({ prefix, contributors, areInside }) => {
      const list = prefixLists.find(({ name }) => name === contributors)!;
      return `${prefix.toString()} ${areInside ? 'from inside' : 'from'} ${list.entries.join(', ')}`;
    });
};

test('an IP route is announced while a CIDR of a VPC inside it is', () => {
  expect(towardsTwilio({})).toEqual(['5.6.7.0/24 from inside 5.6.7.0/24 le 28']);
  expect(towardsTwilio({ interconnect: { allowedPrefixes: [Cidr.of('5.0.0.0/8')] } })).toEqual([
    '5.6.7.0/24 from inside 5.6.7.0/24 le 28',
  ]);
});

test('an IP route that AWS announces itself is relayed', () => {
  expect(towardsTwilio({ interconnect: { transitGateway: {} } })).toEqual([]);
});

test('networks behind the router cause it too', () => {
  const transit = { interconnect: { transitGateway: {} } };
  expect(towardsTwilio({ ...transit, ...LAN })).toEqual(['5.6.7.0/24 from inside 5.6.7.0/24, 5.6.7.128/26, 5.6.7.192/26']);
});

test('the outside of a translation is announced while the inside can be reached', () => {
  const translations = [Translation.oneToOne({ inside: '10.0.1.0/28', outside: '5.6.7.16/28' })];
  const ipRoutes = IpRoutes.of('5.6.7.16/28');
  expect(towardsTwilio({ interconnect: { ipRoutes, transitGateway: {} }, ashburn: { translations } })).toEqual([
    '5.6.7.16/28 from 10.0.1.0/28',
  ]);
  const allowedPrefixes = [Cidr.of('10.0.0.0/23')];
  expect(towardsTwilio({ interconnect: { ipRoutes, allowedPrefixes }, ashburn: { translations } })).toEqual([
    '5.6.7.16/28 from 10.0.0.0/23, 10.0.1.0/24, 10.0.1.0/25, 10.0.1.0/26, 10.0.1.0/27, 10.0.1.0/28',
  ]);
});

test('a summary is announced to AWS while a part of it is', () => {
  const props = routerProps();
  const reach = reachOf(props.interconnect, props.interconnect.sites[0]!, { aws: true, lan: false, backbone: false });
  const towards = (summarises: boolean) =>
    describeConditionalRoutes(reach, summarises).map(({ prefix, towards: where }) => `${prefix.toString()} ${where}`);
  expect(towards(false)).toEqual(['5.6.7.0/24 twilio']);
  expect(towards(true)).toEqual(['5.6.7.0/24 twilio', '168.86.128.0/18 aws']);
});

test('contributors inside and outside of a prefix are told apart from those that are all inside', () => {
  const reach = {
    ...reachOf(routerProps().interconnect, routerProps().interconnect.sites[0]!, { aws: true, lan: false, backbone: false }),
  };
  const route = (prefix: string, ...contributors: readonly BgpPrefix[]) => ({ ipRoute: Cidr.of(prefix), contributors });
  const described = describeConditionalRoutes(
    {
      ...reach,
      ipRoutes: [
        route('9.0.2.0/24', BgpPrefix.of('9.0.2.0/25'), BgpPrefix.of('10.0.0.0/16')),
        route('9.0.1.0/24', BgpPrefix.of('9.0.1.0/25'), BgpPrefix.of('9.0.1.128/25')),
        route('9.0.3.0/24'),
        route('9.0.4.0/24', BgpPrefix.of('9.0.4.0/24')),
        route('9.0.5.0/24', BgpPrefix.of('9.0.5.0/24', 28)),
      ],
    },
    false,
  );
  expect(described.map(({ prefix, areInside }) => [prefix.toString(), areInside])).toEqual([
    ['9.0.1.0/24', true],
    ['9.0.2.0/24', false],
    ['9.0.5.0/24', true],
  ]);
});
