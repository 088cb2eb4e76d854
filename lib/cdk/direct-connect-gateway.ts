import { ArnFormat, type IResource, Names, RemovalPolicy, Resource, Stack } from 'aws-cdk-lib';
import { CfnDirectConnectGateway, type IDirectConnectGatewayRef } from 'aws-cdk-lib/aws-directconnect';
import type { aws_directconnect } from 'aws-cdk-lib/interfaces';
import type { Construct } from 'constructs';
import type { Asn } from '../model/asn';
import { DEFAULT_AMAZON_SIDE_ASN, planDirectConnectGateway } from '../plan/gateway-plan';
import { planFor } from './planning';

/** A Direct Connect gateway: where virtual interfaces of any Region meet the gateways of VPCs. */
export interface IDirectConnectGateway extends IResource, IDirectConnectGatewayRef {
  /**
   * The id, a UUID.
   *
   * @attribute
   */
  readonly directConnectGatewayId: string;

  /**
   * The ARN; it names no Region, because the gateway is global.
   *
   * @attribute
   */
  readonly directConnectGatewayArn: string;

  /** The ASN of its end of every BGP session, if it is known. */
  readonly amazonSideAsn: Asn | undefined;
}

/** An existing Direct Connect gateway. */
export interface DirectConnectGatewayAttributes {
  /** The id, a UUID. */
  readonly directConnectGatewayId: string;

  /**
   * The ASN of its end of every BGP session.
   *
   * @default - not known, and not compared with the customer's ASN
   */
  readonly amazonSideAsn?: Asn;
}

/** Properties of a Direct Connect gateway. */
export interface DirectConnectGatewayProps {
  /**
   * The ASN of its end of every BGP session: 64512 to 65534, or 4200000000 to 4294967294. A change replaces the gateway.
   *
   * Errors: `twilio-interconnect:amazon-side-asn-private`.
   *
   * @default 64512
   */
  readonly amazonSideAsn?: Asn;

  /**
   * The name, at most 100 characters. A change is made in place.
   *
   * @default - a name made from the construct's path
   */
  readonly directConnectGatewayName?: string;

  /**
   * What becomes of the gateway when it leaves the stack. AWS refuses to delete it while interfaces stand on it.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * A Direct Connect gateway.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-gateways-intro.html
 */
export class DirectConnectGateway extends Resource implements IDirectConnectGateway {
  /** An existing gateway by its id. */
  public static fromDirectConnectGatewayId(scope: Construct, id: string, directConnectGatewayId: string): IDirectConnectGateway {
    return DirectConnectGateway.fromDirectConnectGatewayAttributes(scope, id, { directConnectGatewayId });
  }

  /** An existing gateway by its ARN. */
  public static fromDirectConnectGatewayArn(
    scope: Construct,
    id: string,
    directConnectGatewayArn: string,
  ): IDirectConnectGateway {
    const resourceName = Stack.of(scope).splitArn(directConnectGatewayArn, ArnFormat.SLASH_RESOURCE_NAME).resourceName ?? '';
    return new ImportedGateway(scope, id, resourceName, directConnectGatewayArn, undefined);
  }

  /** An existing gateway by its id, with its ASN if you know it. */
  public static fromDirectConnectGatewayAttributes(
    scope: Construct,
    id: string,
    attributes: DirectConnectGatewayAttributes,
  ): IDirectConnectGateway {
    const arn = Stack.of(scope).formatArn({
      service: 'directconnect',
      region: '',
      resource: 'dx-gateway',
      resourceName: attributes.directConnectGatewayId,
    });
    return new ImportedGateway(scope, id, attributes.directConnectGatewayId, arn, attributes.amazonSideAsn);
  }

  public readonly directConnectGatewayId: string;
  public readonly directConnectGatewayArn: string;
  public readonly amazonSideAsn: Asn;
  /** The CloudFormation resource, to set what this class does not. */
  public readonly resource: CfnDirectConnectGateway;

  public constructor(scope: Construct, id: string, props: DirectConnectGatewayProps = {}) {
    super(scope, id);
    this.amazonSideAsn = props.amazonSideAsn ?? DEFAULT_AMAZON_SIDE_ASN;
    const plan = planFor(this, () => planDirectConnectGateway({ amazonSideAsn: this.amazonSideAsn }));
    this.resource = new CfnDirectConnectGateway(this, 'Resource', {
      directConnectGatewayName:
        props.directConnectGatewayName ?? Names.uniqueResourceName(this, { maxLength: 100, separator: '-' }),
      amazonSideAsn: plan.amazonSideAsn,
    });
    this.resource.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);
    this.directConnectGatewayId = this.resource.attrDirectConnectGatewayId;
    this.directConnectGatewayArn = this.resource.attrDirectConnectGatewayArn;
  }

  public get directConnectGatewayRef(): aws_directconnect.DirectConnectGatewayReference {
    return { directConnectGatewayArn: this.directConnectGatewayArn };
  }
}

class ImportedGateway extends Resource implements IDirectConnectGateway {
  public constructor(
    scope: Construct,
    id: string,
    public readonly directConnectGatewayId: string,
    public readonly directConnectGatewayArn: string,
    public readonly amazonSideAsn: Asn | undefined,
  ) {
    super(scope, id);
  }

  public get directConnectGatewayRef(): aws_directconnect.DirectConnectGatewayReference {
    return { directConnectGatewayArn: this.directConnectGatewayArn };
  }
}

/** What to write as `DirectConnectGatewayId`: the id where the construct tells it, otherwise the reference that CloudFormation takes. */
export function directConnectGatewayIdOf(gateway: IDirectConnectGatewayRef): string | IDirectConnectGatewayRef {
  return (gateway as Partial<IDirectConnectGateway>).directConnectGatewayId ?? gateway;
}

/** The ASN of the gateway, if it is known. */
export function amazonSideAsnOf(gateway: IDirectConnectGatewayRef | undefined): Asn | undefined {
  return (gateway as Partial<IDirectConnectGateway> | undefined)?.amazonSideAsn;
}
