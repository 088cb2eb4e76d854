import { ASSOCIATED_VPCS_RULES, type AssociatedVpcsSubject } from '../../../lib/rules/access/associated-vpcs';
import { STRING_TOKENS } from '../../model/tokens';
import { check } from '../support';

const checked = (subject: AssociatedVpcsSubject): string[] => check(ASSOCIATED_VPCS_RULES, subject, 'associatedVpcs');

test('other VPCs of the Region are taken, each once', () => {
  expect(checked({ vpc: 'vpc-a', region: 'us-east-1', associated: [{ identity: 'vpc-b', region: 'us-east-1' }, {}] })).toEqual(
    [],
  );
  expect(checked({ vpc: undefined, associated: [{ identity: undefined }, { identity: undefined }] })).toEqual([]);
});

test("the group's own VPC and a second time are refused", () => {
  const associated = [{ identity: 'vpc-b' }, { identity: 'vpc-a' }, { identity: 'vpc-b' }];
  expect(checked({ vpc: 'vpc-a', associated })).toEqual([
    'error associated-vpc-twice at associatedVpcs[1]: vpc-a',
    'error associated-vpc-twice at associatedVpcs[2]: vpc-b',
  ]);
});

test('a VPC of another Region is refused', () => {
  const associated = [{ region: 'us-west-2' }];
  expect(checked({ region: 'us-east-1', associated })).toEqual([
    'error associated-vpc-elsewhere at associatedVpcs[0]: us-west-2',
  ]);
  expect(checked({ associated })).toEqual([]);
});

test.each(STRING_TOKENS)('a token is no Region to compare: %s', (_, token) => {
  expect(checked({ region: token, associated: [{ region: 'us-west-2' }] })).toEqual([]);
  expect(checked({ region: 'us-east-1', associated: [{ region: token }] })).toEqual([]);
});
