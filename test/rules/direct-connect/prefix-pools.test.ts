import { PREFIX_POOL_RULES, type PrefixPoolSubject } from '../../../lib/rules/direct-connect/prefix-pools';
import { NUMBER_TOKENS } from '../../model/tokens';
import { check } from '../support';

const checked = (subject: PrefixPoolSubject): string[] => check(PREFIX_POOL_RULES, subject, 'vif');

test.each([1, 100, 1000])('%p routes are fine', (count) => {
  expect(checked({ prefixPoolAllocatedCountIpv4: count, prefixPoolAllocatedCountIpv6: count })).toEqual([]);
});

test.each([0, -1, 1.5, 1001, Number.NaN])('%p routes are refused', (count) => {
  expect(checked({ prefixPoolAllocatedCountIpv4: count })).toEqual([
    `error prefix-pool-count at vif.prefixPoolAllocatedCountIpv4: ${count}`,
  ]);
  expect(checked({ prefixPoolAllocatedCountIpv6: count })).toEqual([
    `error prefix-pool-count at vif.prefixPoolAllocatedCountIpv6: ${count}`,
  ]);
});

test.each(NUMBER_TOKENS)('a token is not checked: %s', (_, count) => {
  expect(checked({ prefixPoolAllocatedCountIpv4: count })).toEqual([]);
});

test.each(['dedicated', 'lag', 'unknown', undefined] as const)('a pool may be there on %s', (parentKind) => {
  expect(checked({ parentKind, prefixPoolAllocatedCountIpv4: 500 })).toEqual([]);
});

test('a hosted connection has no pool', () => {
  expect(checked({ parentKind: 'hosted' })).toEqual([]);
  expect(checked({ parentKind: 'hosted', prefixPoolAllocatedCountIpv6: 500 })).toEqual([
    'error prefix-pool-hosted at vif.prefixPoolAllocatedCountIpv6: 500',
  ]);
});

test('an engine without pools refuses what it cannot write', () => {
  expect(checked({ engineWithoutPrefixPools: 'CloudFormation' })).toEqual([]);
  expect(checked({ engineWithoutPrefixPools: 'CloudFormation', prefixPoolAllocatedCountIpv4: 500 })).toEqual([
    'error prefix-pool-engine at vif.prefixPoolAllocatedCountIpv4: 500',
  ]);
});
