import { throwOnErrors } from '../../model/finding';
import { guardAll } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import type { CustomerRouterPlan } from '../../plan/router/customer-router-plan';
import { CUSTOMER_ROUTER_PLAN } from '../../plan/router/customer-router-shape';
import { findingsOnPlatform } from '../../plan/router/platform-findings';
import { ROUTER_PLATFORM, type RouterPlatform } from '../../plan/router/router-platform';
import { renderBird } from './bird';
import { renderFrr } from './frr';
import { renderIosXe } from './ios-xe';
import { renderJunos } from './junos';
import type { RouterFile } from './router-file';
import type { RouterRenderer } from './router-renderer';

/** One renderer a platform. */
const RENDERERS: Readonly<Record<RouterPlatform['id'], RouterRenderer>> = {
  frr: renderFrr,
  bird: renderBird,
  'ios-xe': renderIosXe,
  junos: renderJunos,
};

/**
 * The configuration of a site's router, as files of its platform, the main file first. Keys of sessions stand as placeholders in them, for
 * example `@BGP_KEY_AWS@`: `fillRouterKeys` puts the keys in. What the platform can't do quite as planned stands as a warning
 * at the top of the main file.
 *
 * @throws ValidationFailure with every finding, if the platform can't do at all what is planned
 */
export function renderRouterConfiguration(plan: CustomerRouterPlan, platform: RouterPlatform): readonly RouterFile[] {
  const given = guardAll<{ plan: CustomerRouterPlan; platform: RouterPlatform }>(
    { plan: required(CUSTOMER_ROUTER_PLAN), platform: required(ROUTER_PLATFORM) },
    { plan, platform },
  );
  return RENDERERS[given.platform.id](given.plan, throwOnErrors(findingsOnPlatform(given.plan, given.platform)));
}
