import { ROUTER_PARTS_RULES, type RouterPartsSubject } from '../../../lib/rules/router/parts';
import { check } from '../support';

const checked = (changes: Partial<RouterPartsSubject>): string[] =>
  check(
    ROUTER_PARTS_RULES,
    { ports: { aws: 'eth1' }, options: { aws: {} }, hasSecondaryInterface: true, hasLanPrefixes: true, ...changes },
    '',
  );

test('ports with their options are fine', () => {
  const ports = { aws: 'a', awsSecondary: 'b', lan: 'c', backbone: 'd' };
  expect(checked({})).toEqual([]);
  expect(checked({ ports, options: { aws: {}, awsSecondary: {}, lan: {}, backbone: {} } })).toEqual([]);
  expect(checked({ ports: { lan: 'c' }, options: { lan: {} } })).toEqual([]);
});

test.each(['aws', 'awsSecondary', 'lan', 'backbone'] as const)('%s needs both its port and its options', (part) => {
  const ports = { aws: 'eth1', [part]: 'eth2' };
  const options = { aws: {}, [part]: {} };
  expect(checked({ ports, options: { ...options, [part]: undefined } })).toEqual([`error router-part-missing at ${part}: `]);
  expect(checked({ ports: { lan: 'eth9', ...ports, [part]: undefined }, options: { lan: {}, ...options } })).toContain(
    `error router-part-missing at ports.${part}: `,
  );
});

test('a router leads to hosts', () => {
  expect(checked({ ports: {}, options: {} })).toEqual(['error router-part-missing at ports: ']);
  expect(checked({ ports: { backbone: 'd' }, options: { backbone: {} } })).toEqual(['error router-part-missing at ports: ']);
});

test('what a port leads to is in the plan of the site', () => {
  const ports = { aws: 'a', awsSecondary: 'b', lan: 'c' };
  const options = { aws: {}, awsSecondary: {}, lan: {} };
  expect(checked({ ports, options, hasSecondaryInterface: false })).toEqual([
    'error router-part-missing at ports.awsSecondary: b',
  ]);
  expect(checked({ ports, options, hasLanPrefixes: false })).toEqual(['error router-part-missing at ports.lan: c']);
  expect(checked({ ports: { awsSecondary: 'b' }, options: { awsSecondary: {} } })).toEqual([
    'error router-part-missing at ports.aws: ',
  ]);
});
