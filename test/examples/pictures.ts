import { readFileSync, writeFileSync } from 'node:fs';
import type { IConstruct } from 'constructs';
import { type InterconnectPlan, renderTopology } from 'twilio-interconnect-constructs';

/** The Mermaid pictures of a page. */
const PICTURES = /(?<=^```mermaid\n)flowchart LR\n.*?(?=^```$)/gms;

/**
 * Expects a page to show the picture of each Interconnect of an app or its stacks, in the order of their paths. `UPDATE_GOLDEN=1` draws them anew, where the
 * page has places for them.
 */
export function expectPictures(page: string, apps: readonly IConstruct[]): void {
  const pictures = apps
    .flatMap(({ node }) => node.findAll())
    .filter((each) => each.constructor.name === 'TwilioInterconnect')
    .map((each) => renderTopology((each as IConstruct & { readonly plan: InterconnectPlan }).plan));
  const text = readFileSync(page, 'utf8');
  if (process.env.UPDATE_GOLDEN === '1') {
    const rest = [...pictures];
    writeFileSync(
      page,
      text.replaceAll(PICTURES, (shown) => rest.shift() ?? shown),
    );
  }
  expect(readFileSync(page, 'utf8').match(PICTURES) ?? []).toEqual(pictures);
}
