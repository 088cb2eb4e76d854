import { Addressing, Cidr, type CustomerRouterPlan, IpRoutes, Mtu, Translation } from 'twilio-interconnect-constructs';
import { BACKBONE, LAN, routerPlan } from '../../plan/router/support';

/** Routers as they are planned from an Interconnect, by what is special about each. */
export const PLANNED: Readonly<Record<string, CustomerRouterPlan>> = {
  summaries: routerPlan(),
  'as received': routerPlan({ interconnect: { announcementsToAws: 'as-received', routesQuota: 128 } }),
  'two VPCs': routerPlan({ interconnect: { allowedPrefixes: [Cidr.of('5.6.7.0/25'), Cidr.of('5.6.7.128/25')] } }),
  LAN: routerPlan(LAN),
  backbone: routerPlan({ router: BACKBONE }),
  'LAN, backbone, jumbo frames and DSCP': routerPlan({
    ashburn: { ...LAN.ashburn, mtu: Mtu.JUMBO_8500 },
    router: {
      ...LAN.router,
      ...BACKBONE,
      ports: { ...LAN.router.ports, ...BACKBONE.ports },
      dscp: { media: 46, signalling: 24 },
    },
  }),
};

/** The same, with addresses that the router translates. */
export const PLANNED_TRANSLATED: CustomerRouterPlan = routerPlan({
  interconnect: { ipRoutes: IpRoutes.of('5.6.7.0/28', '5.6.7.16/28'), addressing: Addressing.translated() },
  ashburn: {
    ipRoutes: IpRoutes.of('5.6.7.0/28', '5.6.7.16/28'),
    translations: [
      Translation.oneToOne({ inside: '10.0.1.0/28', outside: '5.6.7.16/28' }),
      Translation.pool({ inside: ['10.1.0.0/16'], outside: '5.6.7.0/28' }),
    ],
  },
});
