/*
 * Stand-ins for AWS's default actions. AWS describes them and does not publish their rules.
 */

/** Rules that do what AWS says of a default action, by the action. */
export const DEFAULT_ACTIONS: Readonly<Record<string, string>> = {
  /** Once a client hello is complete, or as soon as a connection is not TLS, what goes to the server is dropped. */
  'aws:drop_established_app_layer_to_server': [
    'drop tls any any -> any any (msg:"default"; flow:established,to_server; ssl_state:client_hello; sid:101; rev:1;)',
    'drop tcp any any -> any any (msg:"default"; flow:established,to_server; app-layer-protocol:!tls; sid:102; rev:1;)',
  ].join('\n'),
  /** What belongs to an established connection is dropped. */
  'aws:drop_established': 'drop ip any any -> any any (msg:"default"; flow:established; sid:101; rev:1;)',
};
