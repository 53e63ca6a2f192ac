import { type ControlPlane, startControlPlane } from '../controlplane/controlPlane.ts';
import { type FaultProxy, startFaultProxy } from '../controlplane/faultProxy.ts';
import { type ClusterHost, startHost } from './host.ts';

/** A real API server with a host of the product on it. The proxy between them remembers what was asked, and fails where told. */
export interface TestCluster {
  readonly plane: ControlPlane;
  readonly proxy: FaultProxy;
  readonly host: ClusterHost;
  stop(): Promise<void>;
}

export async function startCluster(requestTimeoutMs?: number): Promise<TestCluster> {
  const plane = await startControlPlane();
  const proxy = await startFaultProxy(plane);
  const host = startHost(proxy.kubeconfig, requestTimeoutMs);
  return {
    plane,
    proxy,
    host,
    async stop() {
      host.stop();
      await proxy.stop();
      await plane.stop();
    },
  };
}
