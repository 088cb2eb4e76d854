import type { AddressFinding } from 'twilio-interconnect-constructs';
import type { Finding } from '../../lib/model/finding';

/** Examples by the code that they cause, without its prefix. Each returns what the audit of a document found. */
export type DocumentExamples = Readonly<Record<string, (given: DocumentGiven) => readonly AddressFinding[]>>;

/** What the examples of documents assume. */
export class DocumentGiven {
  /** A template of CloudFormation with a group that has these rules inwards. */
  public readonly templateWith = (...rules: readonly object[]): object => ({
    Resources: { Voice: { Type: 'AWS::EC2::SecurityGroup', Properties: { SecurityGroupIngress: rules } } },
  });

  /** A rule of such a group. */
  public readonly rule = (
    protocol: string,
    ports: readonly [from: number, to: number],
    cidr: string,
    description = '',
  ): object => ({
    IpProtocol: protocol,
    FromPort: ports[0],
    ToPort: ports[1],
    CidrIp: cidr,
    Description: description,
  });
}

/** The findings of an example, in the form that all findings have. */
export function runOnDocuments(example: DocumentExamples[string]): readonly Finding[] {
  return example(new DocumentGiven()).map(({ code, severity, place, cidr, message, fix }) => ({
    code,
    severity,
    path: place,
    value: cidr,
    message,
    fix,
  }));
}
