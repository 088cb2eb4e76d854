/** The types of interfaces that the owner of a connection allocates to another account. */
export const ALLOCATED_TYPES = ['private', 'transit', 'public'] as const;

/** The type of an interface that the owner of a connection allocates to another account. */
export type AllocatedInterfaceType = (typeof ALLOCATED_TYPES)[number];

/**
 * What a role in the account of a connection must be allowed on the connection or link aggregation group, to allocate an interface of a type.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsdirectconnect.html
 */
export const ALLOCATE_ACTIONS: Readonly<Record<AllocatedInterfaceType, string>> = {
  private: 'directconnect:AllocatePrivateVirtualInterface',
  transit: 'directconnect:AllocateTransitVirtualInterface',
  public: 'directconnect:AllocatePublicVirtualInterface',
};

/** What it must be allowed on the new interface, if that has tags. */
export const TAG_ACTION = 'directconnect:TagResource';

/** What a role in the account of a Direct Connect gateway must be allowed on the gateway, to accept the proposal of an association. */
export const ACCEPT_PROPOSAL_ACTION = 'directconnect:AcceptDirectConnectGatewayAssociationProposal';
