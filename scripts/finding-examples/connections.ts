import { Stack } from 'aws-cdk-lib';
import { Bandwidth, ResiliencyModel } from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  DirectConnectLag,
  DirectConnectResiliencyGroup,
  PrivateVirtualInterface,
} from 'twilio-interconnect-constructs/cdk';
import type { CdkExamples } from './on-cdk';

export const CONNECTIONS: CdkExamples = {
  'connection-id': ({ stack }) => {
    DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxlag-fgabc123');
  },
  'connection-name': ({ stack }) => {
    new DirectConnectConnection(stack, 'Port', {
      location: 'EqDC2',
      bandwidth: Bandwidth.gbps(10),
      connectionName: 'Ashburn #1',
    });
  },
  'location-code': ({ stack }) => {
    new DirectConnectConnection(stack, 'Port', { location: 'Equinix DC2, Ashburn', bandwidth: Bandwidth.gbps(10) });
  },
  'location-region': ({ app }) => {
    const west = new Stack(app, 'West', { env: { region: 'us-west-1' } });
    new DirectConnectConnection(west, 'Port', { location: 'EqDC2', bandwidth: Bandwidth.gbps(10) });
  },
  'connection-arn-region': ({ app }) => {
    const west = new Stack(app, 'West', { env: { region: 'us-west-1' } });
    const arn = 'arn:aws:directconnect:us-east-1:111111111111:dxcon/dxcon-fgabc123';
    DirectConnectConnection.fromConnectionArn(west, 'Port', arn);
  },
  'dedicated-bandwidth': ({ stack }) => {
    new DirectConnectConnection(stack, 'Port', { location: 'EqDC2', bandwidth: Bandwidth.mbps(500) });
  },
  'mac-sec-bandwidth': ({ stack }) => {
    new DirectConnectConnection(stack, 'Port', { location: 'EqDC2', bandwidth: Bandwidth.gbps(1), requestMacSec: true });
  },
  'hosted-bandwidth': ({ stack }) => {
    DirectConnectConnection.fromHostedConnectionId(stack, 'Port', {
      connectionId: 'dxcon-fgabc123',
      bandwidth: Bandwidth.mbps(600),
    });
  },
  'connections-at-location': ({ stack }) => {
    for (let port = 1; port <= 11; port += 1) {
      new DirectConnectConnection(stack, `Port${port}`, { location: 'EqDC2', bandwidth: Bandwidth.gbps(10) });
    }
  },
  'port-not-ordered-yet': ({ stack, vif }) => {
    const connection = new DirectConnectConnection(stack, 'Port', { location: 'EqDC2', bandwidth: Bandwidth.gbps(10) });
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, connection });
  },
  'direct-connect-arn': ({ stack }) => {
    DirectConnectConnection.fromConnectionArn(stack, 'Port', 'dxcon-fgabc123');
  },
  'lag-member-mac-sec': ({ stack }) => {
    const lag = new DirectConnectLag(stack, 'Lag', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10) });
    lag.addConnection('Port', { requestMacSec: true });
  },
  'lag-id': ({ stack }) => {
    DirectConnectLag.fromLagId(stack, 'Lag', 'dxcon-fgabc123');
  },
  'lag-minimum-links': ({ stack }) => {
    new DirectConnectLag(stack, 'Lag', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(100), minimumLinks: 3 });
  },
  'lag-member-bandwidth': ({ stack }) => {
    const lag = new DirectConnectLag(stack, 'Lag', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10) });
    new DirectConnectConnection(stack, 'Port', { location: 'EqDC2', bandwidth: Bandwidth.gbps(1), lag });
  },
  'lag-member-location': ({ stack }) => {
    const lag = new DirectConnectLag(stack, 'Lag', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10) });
    new DirectConnectConnection(stack, 'Port', { location: 'EqSV5', bandwidth: Bandwidth.gbps(10), lag });
  },
  'lag-members': ({ stack }) => {
    const lag = new DirectConnectLag(stack, 'Lag', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(100) });
    lag.addConnection('Port1');
    lag.addConnection('Port2');
    lag.addConnection('Port3');
  },
  'lag-members-missing': ({ stack }) => {
    const lag = new DirectConnectLag(stack, 'Lag', {
      location: 'EqDC2',
      connectionsBandwidth: Bandwidth.gbps(10),
      minimumLinks: 2,
    });
    lag.addConnection('Port1');
  },
  'lags-in-region': ({ stack }) => {
    for (let lag = 1; lag <= 11; lag += 1) {
      new DirectConnectLag(stack, `Lag${lag}`, { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10) });
    }
  },
  'resiliency-group-name': ({ stack }) => {
    new DirectConnectResiliencyGroup(stack, 'Group', {
      resiliencyModel: ResiliencyModel.HIGH,
      resiliencyGroupName: 'Twilio voice',
    });
  },
  'resiliency-group-connections': ({ stack }) => {
    new DirectConnectResiliencyGroup(stack, 'Group', { resiliencyModel: ResiliencyModel.HIGH, connections: [] });
  },
  'resiliency-model-unmet': ({ stack }) => {
    const port = { location: 'EqDC2', bandwidth: Bandwidth.gbps(10) };
    const connections = ['Port1', 'Port2'].map((id) => new DirectConnectConnection(stack, id, port));
    new DirectConnectResiliencyGroup(stack, 'Group', { resiliencyModel: ResiliencyModel.HIGH, connections });
  },
};
