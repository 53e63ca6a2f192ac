import type { Problem } from '../../../shared/result.ts';
import type { Access } from '../kubeconfig/access.ts';

const reasons: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'nothing listens there'],
  ['ENOTFOUND', 'its name can’t be resolved'],
  ['EAI_AGAIN', 'its name can’t be resolved now'],
  ['EHOSTUNREACH', 'there is no way to it'],
  ['ENETUNREACH', 'there is no network'],
  ['ECONNRESET', 'it closed the connection'],
  ['EPIPE', 'it closed the connection'],
]);

/** Why a request got no answer. Never holds what was sent. */
export function transportProblem(error: unknown, access: Access): Problem {
  const host = access.server.host;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ABORT_ERR') return { code: 'cluster/cancelled', message: 'The request was cancelled.' };
  if (code === 'ETIMEDOUT') {
    return {
      code: 'cluster/timeout',
      message: `${host} did not answer in time.`,
      advice: 'Check that the cluster runs and that you are in its network (VPN).',
    };
  }
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO|ERR_OSSL|EPROTO/.test(code)) {
    return {
      code: 'cluster/tls',
      message: `The certificates of ${host} and of the kubeconfig don’t fit together (${code}).`,
      advice: 'Fetch the credentials of the cluster again.',
    };
  }
  const why =
    reasons.get(code) ??
    (error instanceof Error && error.message.startsWith('the proxy') ? error.message : 'the connection failed');
  return {
    code: 'cluster/unreachable',
    message: `${host} can’t be reached: ${why}.`,
    advice: 'Check that the cluster runs and that you are in its network (VPN).',
  };
}
