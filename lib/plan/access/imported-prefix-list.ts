import { mapCollectingFailures, throwOnErrors } from '../../model/finding';
import type { Finding } from '../../model/finding-data';
import { PREFIX_LIST_REGION_RULES } from '../../rules/access/access';
import { PREFIX_LIST_ID_RULES, PREFIX_LIST_LOOKUP_RULES, PREFIX_LIST_OWNER_RULES } from '../../rules/access/imported-prefix-list';
import { PARAMETER_RULES, parameterArnParts } from '../../rules/access/parameter';
import { PREFIX_LIST_RULES } from '../../rules/access/prefix-list';
import { checkAll } from '../../rules/rule';
import { deepFreeze } from '../freeze';
import { planBgpPrefixList } from './bgp-prefix-list';
import type { PrefixListSource, StatedPrefixList } from './imported-prefix-list-props';
import { planPrefixList } from './prefix-list';
import type { PrefixListPlan } from './prefix-list-props';

/**
 * The plan of a list that is there already: it holds what is stated, and counts with the size that is stated.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planImportedPrefixList(stated: StatedPrefixList, source: PrefixListSource): PrefixListPlan {
  const plan = (): PrefixListPlan => contentOf(stated, source.prefixListName ?? source.parameter ?? source.prefixListId ?? '');
  const sourceOf = (): undefined => void throwOnErrors(sourceFindings(source));
  const [planned] = mapCollectingFailures([plan, sourceOf], (each) => each());
  return deepFreeze(planned!);
}

/** The account and Region of a parameter, if its ARN is given: the list is there too. */
export function parameterPlace(parameter: string): { readonly account?: string; readonly region?: string } {
  const { account, region } = parameterArnParts(parameter) ?? {};
  return account === undefined || region === undefined ? {} : { account, region };
}

function contentOf({ edges, traffic, maxEntries, catalog }: StatedPrefixList, name: string): PrefixListPlan {
  if (traffic !== 'bgp-prefixes') {
    return { ...planPrefixList({ edges, traffic, maxEntries, ...(catalog && { catalog }) }), name };
  }
  const list = planBgpPrefixList({ edges, ...(catalog && { catalog }) });
  const size = throwOnErrors(checkAll(PREFIX_LIST_RULES, { name: list.name, entries: list.entries.length, maxEntries }, ''));
  return { ...list, name, maxEntries, findings: [...list.findings, ...size] };
}

function sourceFindings(source: PrefixListSource): readonly Finding[] {
  const { prefixListId, parameter, prefixListName, ownerAccount, region, atSynthesis } = source;
  return [
    ...(prefixListId === undefined ? [] : checkAll(PREFIX_LIST_ID_RULES, prefixListId, 'prefixListId')),
    ...(ownerAccount === undefined ? [] : checkAll(PREFIX_LIST_OWNER_RULES, ownerAccount, 'ownerAccount')),
    ...(parameter === undefined
      ? []
      : [
          ...checkAll(PARAMETER_RULES, { parameter, isLiteralNeeded: atSynthesis !== undefined }, ''),
          ...checkAll(PREFIX_LIST_REGION_RULES, { regions: { parameter: parameterArnParts(parameter)?.region }, region }, ''),
        ]),
    ...(prefixListName === undefined
      ? []
      : checkAll(PREFIX_LIST_LOOKUP_RULES, { prefixListName, ownerAccount, searched: atSynthesis }, '')),
  ];
}
