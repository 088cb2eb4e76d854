import type { Finding } from '../../model/finding';
import { INTERNET_FALLBACK_RULES, type InternetFallbackSubject } from '../../rules/access/internet-fallback';
import { checkAll } from '../../rules/rule';

/**
 * The errors and warnings about a fallback to the Internet. Routes can be added to a route table until the app is complete, so an engine
 * asks again then.
 */
export function internetFallbackFindings(subject: InternetFallbackSubject, path: string): readonly Finding[] {
  return checkAll(INTERNET_FALLBACK_RULES, subject, path);
}
