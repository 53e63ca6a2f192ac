import { z } from 'zod';
import { method } from './method.ts';

/** A property of a kubeconfig context that a person should see before trusting it. */
const badgeSchema = z.enum([
  'insecure-tls',
  'plain-http',
  'proxy',
  'tls-server-name',
  'impersonation',
  'exec-plugin',
  'production',
]);
export type ContextBadge = z.infer<typeof badgeSchema>;

/** A kubeconfig context without any credential. */
export const contextSchema = z.object({
  id: z.string(),
  name: z.string(),
  cluster: z.string(),
  /** Host and port of the API server. */
  server: z.string(),
  namespace: z.string(),
  current: z.boolean(),
  badges: z.array(badgeSchema),
  /** Set when the context can't be used (broken reference, unreadable certificate …). */
  problem: z.string().optional(),
});
export type ClusterContext = z.infer<typeof contextSchema>;

/** A program that the kubeconfig wants to run for credentials; it runs only after the person agreed to exactly this. */
const execConsentSchema = z.object({
  hash: z.string(),
  command: z.string(),
  args: z.array(z.string()),
  envNames: z.array(z.string()),
});

/** A definition as it is sent to the cluster. `key` is chosen by the caller and comes back in every event. */
const applyObjectSchema = z.object({
  key: z.string(),
  file: z.string(),
  document: z.number(),
  object: z.record(z.string(), z.unknown()),
});
export type ApplyObject = z.infer<typeof applyObjectSchema>;

const conflictSchema = z.object({ field: z.string(), manager: z.string() });

/** What an apply would do to one object. */
const objectDiffSchema = z.object({
  key: z.string(),
  /** `kind namespace/name`, for people. */
  title: z.string(),
  wave: z.number(),
  action: z.enum(['create', 'update', 'unchanged', 'conflict', 'invalid', 'forbidden', 'later']),
  /** YAML of the live object before and after, without managed fields; Secret values are masked. `unchanged` has no `after`. `later`: the kind comes in an earlier wave. */
  before: z.string().optional(),
  after: z.string().optional(),
  message: z.string().optional(),
  conflicts: z.array(conflictSchema),
});
export type ObjectDiff = z.infer<typeof objectDiffSchema>;

const progressSchema = z.object({
  key: z.string(),
  phase: z.enum(['waiting', 'applying', 'applied', 'unchanged', 'ready', 'not-ready', 'failed', 'skipped']),
  /** kstatus word and reason, or the server's refusal. */
  reason: z.string().optional(),
});
export type ApplyProgress = z.infer<typeof progressSchema>;

const planInput = z.object({ plan: z.string() });

export const clusterMethods = {
  /** Contexts of the kubeconfig (KUBECONFIG or the default file). Runs nothing and touches no network. */
  'cluster.contexts': method(
    z.object({}),
    z.object({ contexts: z.array(contextSchema), warnings: z.array(z.string()) }),
  ),
  /** What the person would agree to by using the context; null when it runs no program. */
  'cluster.consent': method(z.object({ context: z.string() }), execConsentSchema.nullable()),
  /** Remembers that the person agreed. */
  'cluster.agree': method(z.object({ context: z.string(), hash: z.string() }), z.object({})),
  /** Server version and namespaces of a context. */
  'cluster.probe': method(
    z.object({ context: z.string() }),
    z.object({ version: z.string(), namespaces: z.array(z.string()) }),
  ),
  /** The definitions of APIs that the cluster holds, of those named, each as JSON text; never an object of the core group. */
  'cluster.definitions': method(
    z.object({
      context: z.string(),
      objects: z
        .array(
          z.object({
            group: z.string().min(1),
            version: z.string(),
            kind: z.string(),
            namespace: z.string().optional(),
            name: z.string(),
          }),
        )
        .max(5000),
    }),
    z.object({ objects: z.array(z.string()) }),
  ),
  /**
   * Plans waves and asks the server (dry run) what would change; `apply.diff` events come while it works and the whole
   * plan is the answer. Nothing is changed in the cluster.
   */
  'apply.preview': method(
    z.object({
      context: z.string(),
      namespace: z.string(),
      blueprint: z.string(),
      objects: z.array(applyObjectSchema),
    }),
    z.object({ plan: z.string(), waves: z.array(z.array(z.string())), diffs: z.array(objectDiffSchema) }),
  ),
  /**
   * Applies a plan whose preview was shown. `force` lists the keys whose conflicts the person chose to take over.
   * `confirm` must be the context's name when it carries a production or insecure badge.
   */
  'apply.start': method(
    planInput.extend({
      force: z.array(z.string()),
      confirm: z.string().optional(),
      timeoutSeconds: z.number().optional(),
    }),
    z.object({ applied: z.number(), unchanged: z.number(), failed: z.number(), total: z.number(), ready: z.number() }),
  ),
  /** Stops after the requests in flight. */
  'apply.cancel': method(planInput, z.object({})),
};

export const clusterEvents = {
  'apply.diff': z.object({ plan: z.string(), diff: objectDiffSchema }),
  'apply.progress': z.object({ plan: z.string(), progress: progressSchema }),
};
