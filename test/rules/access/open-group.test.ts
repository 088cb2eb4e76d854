import { OPEN_GROUP_RULES } from '../../../lib/rules/access/open-group';
import { STRING_TOKENS } from '../../model/tokens';
import { check } from '../support';

test.each(['allow-all', 'no-inline-rule'] as const)('a group that is open because of %p is a warning', (because) => {
  expect(check(OPEN_GROUP_RULES, { list: 'twilio-media', because }, 'Network/Sbc')).toEqual([
    'warning group-open-to-all at Network/Sbc: twilio-media',
  ]);
});

test.each(['allow-all', 'no-inline-rule'] as const)('the way out of %p names the group of the edge', (because) => {
  const [finding] = OPEN_GROUP_RULES.flatMap((rule) => rule.check({ list: 'twilio-media', because }, 'Network/Sbc'));
  expect(finding!.fix).toMatch(/security group of the edge/);
  expect(finding!.fix).toMatch(because === 'allow-all' ? /allowAllOutbound: false/ : /without disableInlineRules/);
});

test.each(STRING_TOKENS)('the name of the list may be a token: %s', (_, list) => {
  expect(check(OPEN_GROUP_RULES, { list, because: 'allow-all' }, 'Sbc')).toHaveLength(1);
});
