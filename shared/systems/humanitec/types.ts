import type { Output } from '../../contract/port.ts';

/**
 * Outputs of the resource types that every organization has, a trailing `!` marks a secret one.
 * Source: Humanitec documentation, Resource Types.
 */
const typeOutputs: Readonly<Record<string, string>> = {
  postgres: 'host port name username! password!',
  mysql: 'host port name username! password!',
  'mysql-instance': 'host port username! password!',
  'postgres-instance': 'host port username! password!',
  redis: 'host port username! password!',
  amqp: 'host port vhost username! password!',
  mongodb: 'host port name username! password! connection!',
  s3: 'bucket region aws_access_key_id! aws_secret_access_key!',
  dns: 'host',
  'azure-blob': 'account container',
  'tls-cert': 'tls_secret_name',
  'k8s-service-account': 'name',
  'aws-policy': 'arn',
  'aws-role': 'arn',
  agent: 'url!',
  'k8s-namespace': 'namespace',
};

/** The outputs of a type by convention, as inferred ones; undefined where the type may have any. */
export function outputsOfType(type: string): readonly Output[] | undefined {
  const names = Object.hasOwn(typeOutputs, type) ? typeOutputs[type] : undefined;
  return names?.split(' ').map((name): Output => {
    const secret = name.endsWith('!');
    return { name: secret ? name.slice(0, -1) : name, secret, source: 'inferred' };
  });
}
