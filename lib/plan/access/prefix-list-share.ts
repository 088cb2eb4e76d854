import { throwOnErrors } from '../../model/finding';
import { guard } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { compareText } from '../../model/text';
import { PREFIX_LIST_REGION_RULES } from '../../rules/access/access';
import { PREFIX_LIST_ACCOUNT_RULES } from '../../rules/access/given-prefix-lists';
import { PARAMETER_PATH_RULES } from '../../rules/access/parameter';
import { PREFIX_LIST_SHARE_RULES } from '../../rules/access/prefix-list-share';
import { checkAll } from '../../rules/rule';
import { deepFreeze } from '../freeze';
import type { PrefixListSharePlan, PrefixListSharePlanProps } from './prefix-list-share-props';
import { PREFIX_LIST_SHARE_PLAN_PROPS } from './prefix-list-share-shape';

/**
 * Plans a share of prefix lists. The order of lists and principals does not matter.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planPrefixListShare(given: PrefixListSharePlanProps): PrefixListSharePlan {
  const props = guard(required(PREFIX_LIST_SHARE_PLAN_PROPS), given, '');
  const { shareName, prefixLists, parameterPath, region, account } = props;
  const lists = Object.entries(prefixLists).sort(([a], [b]) => compareText(a, b));
  const principals = [...new Map(props.principals.map((each) => [each.principal, each])).values()];
  const findings = [
    ...checkAll(PREFIX_LIST_SHARE_RULES, { shareName, principals: principals.length, prefixLists }, ''),
    ...checkAll(
      PREFIX_LIST_REGION_RULES,
      { regions: Object.fromEntries(lists.map(([key, list]) => [key, list.region])), region },
      'prefixLists',
    ),
    ...checkAll(
      PREFIX_LIST_ACCOUNT_RULES,
      { accounts: Object.fromEntries(lists.map(([key, list]) => [key, list.account])), account },
      'prefixLists',
    ),
    ...(parameterPath === undefined ? [] : checkAll(PARAMETER_PATH_RULES, parameterPath, 'parameterPath')),
  ];
  return deepFreeze({
    name: shareName,
    allowExternalPrincipals: props.allowExternalPrincipals ?? false,
    principals: principals.sort((a, b) => compareText(a.principal, b.principal)),
    prefixLists: lists.map(([key]) => key),
    parameters:
      parameterPath === undefined
        ? []
        : lists.map(([key]) => ({
            key,
            name: `${parameterPath}/${key}`,
            description: `The id of the prefix list ${key} with addresses of Twilio`,
          })),
    findings: throwOnErrors(findings),
  });
}
