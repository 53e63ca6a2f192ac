import { z } from 'zod';
import { graphGoals, historyGoals } from './computedGoals.ts';

/** The version that the product writes. Older ones are read: see `migrate.ts`. */
export const blueprintApiVersion = 'entresol.dev/v1alpha2';

const severity = z.enum(['error', 'warning', 'info', 'off']);
const text = z.string().min(1);
const names = z.array(z.string());
const date = z.iso.date();

const interaction = z.object({
  team: text.describe('The other team.'),
  mode: z
    .enum(['collaboration', 'x-as-a-service', 'facilitating'])
    .describe('Working closely together, using what the other offers, or helping it learn (Team Topologies).'),
  purpose: z.string().optional(),
  until: date.optional().describe('The day on which it is meant to be over.'),
});

const offer = z.object({
  service: text,
  docs: z.string().optional(),
  versioning: z.string().optional(),
  channel: z.string().optional().describe('Where to ask.'),
  support: z.string().optional().describe('When somebody answers.'),
});

const team = z.object({
  name: text,
  type: z
    .enum(['stream-aligned', 'platform', 'enabling', 'complicated-subsystem'])
    .optional()
    .describe('The kind of team (Team Topologies).'),
  description: z.string().optional(),
  members: z
    .union([z.number().int().min(1), names.min(1)])
    .optional()
    .describe('How many people, or their names.'),
  focus: z.string().optional().describe('What it works on now.'),
  platform: z.string().optional().describe('The platform that it makes together with other teams.'),
  handles: names.optional().describe('Other names of the team: a Backstage group, a handle in CODEOWNERS.'),
  offers: z.array(offer).optional(),
  interactions: z.array(interaction).optional(),
});

const domain = z.object({
  name: text,
  owner: z.string().optional().describe('The team that owns it.'),
  description: z.string().optional(),
  elements: names.optional().describe('Ids of elements that belong here whatever their file says.'),
  files: names.optional().describe('Globs over file paths.'),
  published: names
    .optional()
    .describe('Ids or names of the elements that others may use. Absent: every platform API of the domain.'),
});

const goal = z.object({
  id: text,
  title: text,
  kind: z.enum(['leading', 'lagging']),
  unit: z.string().optional(),
  target: z.number().optional(),
  direction: z.enum(['up', 'down']).optional().describe('Which way is better; up where nothing is said.'),
  source: z.enum(['graph', 'git', 'csv', 'prometheus', 'manual']).optional(),
  owner: z.string().optional(),
  how: z.string().optional().describe('How it is measured, in words.'),
  values: z.array(z.object({ date, value: z.number() })).optional(),
  computed: z
    .enum([...graphGoals, ...historyGoals])
    .optional()
    .describe('Worked out from the graph, or from the history in Git.'),
  nth: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('For the time to a pull request: which one; 10 where nothing is said.'),
  file: z.string().optional().describe('A CSV file of the folder with the values.'),
  dateColumn: z.string().optional(),
  valueColumn: z.string().optional(),
  query: z.string().optional().describe('A query in PromQL with the values; `entresol metrics --prometheus` asks it.'),
});

const exception = z.object({
  rule: text,
  element: z.string().optional(),
  file: z.string().optional(),
  reason: text,
  until: date.optional().describe('The last day on which the exception counts.'),
});

const view = z.object({
  id: text,
  title: z.string().optional(),
  role: z.enum(['developer', 'platform', 'operations']).optional(),
  level: z.enum(['domains', 'elements', 'fields', 'source']).optional(),
  domains: names.optional(),
  elements: names.optional(),
  shows: z
    .enum(['canvas', 'matrix', 'metrics', 'teams', 'goals'])
    .optional()
    .describe('What fills the screen; the canvas, where nothing is said.'),
  heat: z.enum(['instability', 'cohesion', 'findings']).optional().describe('What the colour of domains says.'),
  note: z.string().optional(),
});

const tour = z.object({
  id: text,
  title: z.string().optional(),
  steps: z.array(z.object({ view: text, note: z.string().optional() })),
});

/** The file format, once it is of the current version. Keys that are not listed stay in the file untouched. */
export const blueprintSchema = z.object({
  apiVersion: z.literal(blueprintApiVersion),
  kind: z.literal('Blueprint'),
  name: z.string().optional(),
  teams: z.array(team).optional(),
  domains: z.array(domain).optional(),
  aliases: z
    .record(z.string(), names)
    .optional()
    .describe('Names that mean the same resource type, by the type they mean.'),
  pins: z
    .array(z.object({ type: z.string(), class: z.string().optional(), element: z.string() }))
    .optional()
    .describe('Which element answers a resource type where several could.'),
  rules: z.record(z.string(), severity).optional().describe('Severity by rule code.'),
  exceptions: z.array(exception).optional().describe('Findings that people decided to live with.'),
  goals: z.array(goal).optional(),
  leaks: z
    .object({
      words: z.record(z.string(), names).optional().describe('Further words of infrastructure, by provider.'),
      allow: names.optional().describe('Names of inputs that are fine here.'),
    })
    .optional(),
  limits: z
    .object({
      load: z.number().positive().optional().describe('Cognitive load that one member of a team can carry.'),
      members: z.number().int().min(1).optional().describe('People of a team that does not say how many it has.'),
    })
    .optional(),
  views: z.array(view).optional(),
  tours: z.array(tour).optional(),
  files: z.object({ include: names.optional(), exclude: names.optional() }).optional(),
});

/** `blueprint.yaml` as it passed the schema. */
export type BlueprintFile = z.infer<typeof blueprintSchema>;
