import type { Output, PortType } from './port.ts';

/** A resource type that people of this field know by name, with the outputs that its providers give by convention. */
export interface ResourceType {
  readonly type: PortType;
  /** Other names in use for the same thing. */
  readonly aliases: readonly PortType[];
  /** Names of outputs; a trailing `!` marks a secret one. Undefined: no convention. */
  readonly outputs?: readonly string[];
}

/**
 * Resource types of the default and community provisioners of Score, whose names the other systems follow.
 * Outputs: score-k8s and score-compose default provisioners, community-provisioners.
 */
export const resourceTypes: readonly ResourceType[] = [
  type('postgres', 'host port name database username password!', 'postgresql pg postgres-database postgresql-database'),
  type('postgres-instance', 'host port username password!', 'postgresql-instance'),
  type('mysql', 'host port name database username password!', 'mysql-database'),
  type('mysql-instance', 'host port username password!'),
  type('mssql', 'server port connection! database username password!', 'sqlserver sql-server'),
  type('mongodb', 'host port username password! connection!', 'mongo'),
  type('redis', 'host port username password!', 'redis-cache'),
  type('amqp', 'host port vhost username password!', 'rabbitmq rabbit'),
  type('kafka-topic', 'host port name num_partitions'),
  type('elasticsearch', 'host port username password!', 'elastic'),
  type('s3', 'bucket access_key_id secret_key! endpoint region aws_access_key_id aws_secret_key!', 's3-bucket aws-s3'),
  type('dns', 'host', 'dns-name'),
  type('route', ''),
  type('service-port', 'hostname port'),
  type('service', 'name'),
  type('volume', undefined, 'persistent-volume'),
  type('environment', undefined),
  type('endpoint', 'url'),
  type('horizontal-pod-autoscaler', '', 'hpa'),
  type('dapr-pubsub', 'name'),
  type('dapr-state-store', 'name'),
  type('dapr-subscription', 'name topic'),
  type('llm-model', 'model url api-key!'),
];

const byName: ReadonlyMap<string, ResourceType> = new Map(
  resourceTypes.flatMap((known) => [known.type, ...known.aliases].map((name) => [name, known] as const)),
);

/**
 * A type's one spelling: resource types in lower case and by their main name (`PostgreSQL` → `postgres`), kinds of objects
 * (`group/Kind`) as they are. Both ends of an edge are compared by this.
 */
export function portType(text: string): PortType {
  const trimmed = text.trim();
  if (trimmed.includes('/')) return trimmed;
  const name = trimmed.toLowerCase().replaceAll('_', '-');
  return byName.get(name)?.type ?? name;
}

/** The port type of requests that are objects of a kind: `db.acme.io/Postgres`. */
export function kindPortType(group: string, kind: string): PortType {
  return `${group}/${kind}`;
}

/** The outputs that providers of a well-known type give by convention, as inferred ones; undefined where there is no convention. */
export function wellKnownOutputs(text: string): readonly Output[] | undefined {
  return byName.get(portType(text))?.outputs?.map((name): Output => {
    const secret = name.endsWith('!');
    return { name: secret ? name.slice(0, -1) : name, secret, source: 'inferred' };
  });
}

function type(name: PortType, outputs?: string, aliases = ''): ResourceType {
  return {
    type: name,
    aliases: words(aliases),
    ...(outputs === undefined ? {} : { outputs: words(outputs) }),
  };
}

function words(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}
