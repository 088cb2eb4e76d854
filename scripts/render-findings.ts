import type { Finding } from '../lib/model/finding';
import type { FindingCode } from '../lib/model/finding-code';
import { FINDING_CODES } from '../lib/rules/index';
import { EXAMPLE_SUBJECTS } from './finding-examples/index';

const INTRO = `# Findings

A finding is one result of checking your input. It has a code, a severity, the path of the prop that it is about
(\`sites.ashburn.vlan\`), the value that you gave, a message and a fix. You get all findings of an input at once.

- An **error** stops synthesis. \`ValidationFailure\` is thrown with every finding, and nothing is written to a template. Errors that only
  the complete app can show, such as two interfaces with the same VLAN on a connection, are reported by the engine at synthesis.
- A **warning** does not stop synthesis. If you accept it, acknowledge it.

On AWS CDK you acknowledge a warning by its code, on the construct that it is about or on any construct above it:
\`Validations.of(scope).acknowledge({ id: '<code>', reason: '...' })\`. Releases before 2.276.0 do it
[with annotations](compatibility.md#acknowledging-a-warning).

CDKTF and CDK Terrain cannot acknowledge warnings. Use \`Findings\` of this library:
\`Findings.of(scope).acknowledge({ id: '<code>', reason: '...' })\`.

A value that is known only at deploy time (a token) is not checked. A BGP key is checked, but never shown.

The codes are stable: a released code keeps its meaning.

## The examples

Each example causes the finding below it. The examples run in this library's tests, and the messages on this page come from these runs.
The examples use AWS CDK, except those under Terraform, which use CDKTF. They assume:

- \`app\` and \`stack\`: an app, and the stack \`Network\` in it.
- \`vpc\`: a VPC with the CIDR 203.0.113.0/24.
- \`directConnectGateway\`: a \`DirectConnectGateway\` in the stack.
- \`vif\`: the props of an interface on that gateway (\`connection\`, \`directConnectGateway\`, \`vlan\`, \`customerAsn\`, \`peerings\`).
- \`publicVif\`: the props of a public interface, with \`routeFilterPrefixes\`.
- \`interconnect\`: the props of a \`TwilioInterconnect\` with two sites and an IP route on which Twilio agreed; \`ashburn\` and \`sanJose\`: the props of
  these sites.
- \`translated(translations)\`: the props of a \`TwilioInterconnect\` with one site, whose router translates to 192.0.2.0/24.
- \`session\`: a session as Twilio configured it; \`circuit\`: the props of a virtual circuit; \`letter\`: a cross connect with a letter of
  authorization of 2 March 2026.
- \`sbc\`: the ports on which a border controller listens.
- \`trafficRule\`: a traffic rule of your own, for SIP signalling at \`ashburn-ix\`.
- \`vpnGateway(stack, 1)\` and \`transitGateway(stack, 1)\`: gateways that the app does not create.
- \`vpnGatewayOf(stack, 'Voice', '10.0.0.0/16')\`: the VPN gateway of a VPC with these CIDRs.
- \`router\`: the props of the router at the site \`ashburn\`, which announces summaries to AWS. Examples of plans return the plan, with its findings.
- \`planWith\`: the plan of an Interconnect with the site \`ashburn\` from \`planProps\`, with changes of the site and of the Interconnect;
  \`crossConnect\` and \`bgpAuthKey\` are the cross connect of that site, as Twilio configured it, and the place of a key.
- \`templateWith(rules)\`: a template with a group that has these rules inwards; \`rule(protocol, [from, to], cidr, description)\`: one of them.
- \`softphone\`: the options of a softphone in a browser, at \`ashburn\`, with Opus and PCMU.
- \`otherAccount\`: a Terraform provider with the credentials of another account.
- \`ec2\`: \`aws-cdk-lib/aws-ec2\`. Everything else is exported by this library, \`aws-cdk-lib\` or \`cdktf\`.

Addresses are from documentation ranges. The warnings about this are not shown.
`;

/** One code, with an example and its finding. */
export interface CodeSection {
  readonly code: FindingCode;
  readonly example: string;
  readonly finding: Pick<Finding, 'path' | 'value' | 'message' | 'fix'>;
}

/** The codes of one subject. */
export interface SubjectSection {
  readonly title: string;
  readonly codes: readonly CodeSection[];
}

/** Every code, with the finding of its example. */
export function subjectSections(): readonly SubjectSection[] {
  return EXAMPLE_SUBJECTS.map(({ title, examples }) => ({
    title,
    codes: examples.map((example) => {
      const code = FINDING_CODES.find((each) => each.code === example.code);
      const finding = example.run().find((each) => each.code === example.code);
      if (code === undefined || finding === undefined) {
        throw new Error(`the example of ${example.code} does not cause it`);
      }
      return { code, example: example.text, finding };
    }),
  }));
}

/** The page about findings, in Markdown as Prettier formats it. */
export function renderFindings(subjects: readonly SubjectSection[]): string {
  return [INTRO, renderIndex(subjects), ...subjects.map(renderSubject)].join('\n');
}

function renderIndex(subjects: readonly SubjectSection[]): string {
  const lines = subjects.map(({ title, codes }) => {
    const links = codes.map(({ code }) => `[${shortName(code.code)}](${anchor(shortName(code.code))})`);
    return `- [${title}](${anchor(title)}): ${links.join(', ')}`;
  });
  return `## All codes\n\n${lines.join('\n')}\n`;
}

function renderSubject({ title, codes }: SubjectSection): string {
  return [`## ${title}\n`, ...codes.map(renderCode)].join('\n');
}

function renderCode({ code: { code, severity, requirement, source }, example, finding }: CodeSection): string {
  const where = finding.path === '' ? '' : `\`${finding.path}\`: `;
  const given = finding.value === '' ? '' : ` (given: \`${finding.value}\`)`;
  return `### ${shortName(code)}

\`${code}\` is ${severity === 'error' ? 'an error' : 'a warning'}.

**Requirement:** ${escapeText(requirement)} Source: [${new URL(source).hostname}](${source})

**Example:**

\`\`\`typescript
${example}\`\`\`

**Message:** ${where}${escapeText(finding.message)}${given}.

**Fix:** ${escapeText(finding.fix)}
`;
}

function shortName(code: string): string {
  return code.replace(/^.*:/, '');
}

/** The link to a heading, in GitHub's format. */
function anchor(heading: string): string {
  return `#${heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-')}`;
}

/** Text escaped for Markdown. */
function escapeText(text: string): string {
  return text.replace(/[\\*_<`[\]]/g, (character) => `\\${character}`);
}
