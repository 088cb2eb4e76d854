import {
  ACCEPT_PROPOSAL_ACTION,
  ALLOCATE_ACTIONS,
  ALLOCATED_TYPES,
  TAG_ACTION,
} from '../../../lib/plan/direct-connect/role-actions';

test('roles need the actions that AWS names for Direct Connect', () => {
  expect(ALLOCATED_TYPES.map((type) => ALLOCATE_ACTIONS[type])).toEqual([
    'directconnect:AllocatePrivateVirtualInterface',
    'directconnect:AllocateTransitVirtualInterface',
    'directconnect:AllocatePublicVirtualInterface',
  ]);
  expect([TAG_ACTION, ACCEPT_PROPOSAL_ACTION]).toEqual([
    'directconnect:TagResource',
    'directconnect:AcceptDirectConnectGatewayAssociationProposal',
  ]);
});
