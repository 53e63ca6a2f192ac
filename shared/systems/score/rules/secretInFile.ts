import type { RequiredPort } from '../../../contract/port.ts';
import { wellKnownOutputs } from '../../../contract/portTypes.ts';
import type { LinkedElement } from '../../../graph/edge.ts';
import type { Look } from '../../../graph/look.ts';
import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { expandedTexts } from '../texts.ts';
import { workload } from './example.ts';

const written = (content: string) =>
  workload(`files:\n  /etc/db.conf:\n    content: "${content}"`, 'resources:\n  db:\n    type: postgres');

export const secretInFile: Rule = {
  code: 'score/secret-in-file',
  severity: 'warning',
  title: 'Secret mixed with other text in a file',
  why: 'score-k8s puts a secret into a file only as its whole content and stops otherwise; other tools write it in plain text. Give the secret a file or a variable of its own.',
  source: 'score-k8s, internal/convert/files.go',
  examples: {
    bad: { 'score.yaml': written(`password=\${resources.db.password}`) },
    good: { 'score.yaml': written(`\${resources.db.password}`) },
  },
  *check(subject, look) {
    const { element } = subject;
    if (element.kind !== 'Workload') return;
    const files = new Map(
      [...expandedTexts(element.value)].flatMap(({ field, path, text }) =>
        field === 'file' ? [[JSON.stringify(path), text] as const] : [],
      ),
    );
    if (files.size === 0) return;
    for (const port of element.contract.requires) {
      for (const use of port.outputsUsed) {
        const text = files.get(JSON.stringify(use.path));
        if (text === undefined || !use.within || text.trim().length <= use.within.end - use.within.start) continue;
        const secrecy = secrecyOf(subject, port, use.name, look);
        if (secrecy === undefined) continue;
        yield {
          message: `${port.name}.${use.name} is secret and stands in a file together with other text. Give it a file or a variable of its own.`,
          place: placeIn(element, use.path, 'value', use.within),
          marks: [port.key],
          severity: secrecy,
        };
      }
    }
  },
};

/** An error where a provisioner of score-k8s hands the output out as a secret; a warning where it is one by convention. */
function secrecyOf(
  { answers }: LinkedElement,
  port: RequiredPort,
  output: string,
  look: Look,
): 'error' | 'warning' | undefined {
  const answer = answers.get(port.key);
  const provider = answer?.state === 'answered' ? look.byId(answer.by)[0] : undefined;
  const outputs = provider?.contract.provides.find(
    (one) => answer?.state === 'answered' && one.key === answer.port,
  )?.outputs;
  const known = outputs?.find((one) => one.name === output)?.secret;
  const secret = known ?? wellKnownOutputs(port.type)?.find((one) => one.name === output)?.secret;
  if (secret !== true) return undefined;
  return /encodeSecretRef|🔐💬/u.test(textAt(provider?.value, 'outputs') ?? '') ? 'error' : 'warning';
}
