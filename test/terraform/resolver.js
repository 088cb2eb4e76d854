'use strict';

/*
 * A stand-in for the service Route 53 Resolver, a process of its own: it keeps what DNS Firewall is told, and returns it as AWS does, domains
 * with a dot at the end (https://github.com/hashicorp/terraform-provider-aws/issues/23543). It sends its port to the parent, and for each
 * message the requests that it got.
 */

const { createServer } = require('node:http');

/** What there is, by id. */
const things = new Map();
const rules = [];
const requests = [];

const withDot = (domain) => (domain.endsWith('.') ? domain : `${domain}.`);

function make(kind, given) {
  const Id = `${kind}-${things.size}`;
  things.set(Id, { Id, Arn: `arn:aws:route53resolver:us-east-1:111122223333:${kind}/${Id}`, Status: 'COMPLETE', ...given });
  return things.get(Id);
}

/** The answers, by the name of the operation. */
const ANSWERS = {
  CreateFirewallDomainList: (given) => ({ FirewallDomainList: make('list', given) }),
  GetFirewallDomainList: ({ FirewallDomainListId: id }) => ({ FirewallDomainList: things.get(id) }),
  UpdateFirewallDomains: ({ FirewallDomainListId: id, Domains }) => {
    things.get(id).domains = Domains.map(withDot);
    return things.get(id);
  },
  ListFirewallDomains: ({ FirewallDomainListId: id }) => ({ Domains: things.get(id).domains }),
  CreateFirewallRuleGroup: (given) => ({ FirewallRuleGroup: make('group', given) }),
  GetFirewallRuleGroup: ({ FirewallRuleGroupId: id }) => ({ FirewallRuleGroup: things.get(id) }),
  CreateFirewallRule: (given) => {
    rules.push(given);
    return { FirewallRule: given };
  },
  ListFirewallRules: ({ FirewallRuleGroupId: id }) => ({
    FirewallRules: rules.filter(({ FirewallRuleGroupId }) => FirewallRuleGroupId === id),
  }),
  AssociateFirewallRuleGroup: (given) => ({ FirewallRuleGroupAssociation: make('association', given) }),
  GetFirewallRuleGroupAssociation: ({ FirewallRuleGroupAssociationId: id }) => ({ FirewallRuleGroupAssociation: things.get(id) }),
  ListTagsForResource: () => ({ Tags: [] }),
};

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => (body += part));
  request.on('end', () => {
    const [, operation = ''] = String(request.headers['x-amz-target']).split('.');
    const given = JSON.parse(body);
    requests.push({ operation, given });
    const answer = ANSWERS[operation]?.(given);
    response.writeHead(answer === undefined ? 400 : 200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(answer ?? { __type: 'ValidationException', message: `${operation} is not known here` }));
  });
});

server.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('message', () => process.send(requests));
// Nobody is left who would ask.
process.on('disconnect', () => process.exit());
