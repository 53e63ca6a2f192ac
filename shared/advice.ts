import type { Problem } from './result.ts';

/** What to do about problems of a code wherever they come from, unless a problem brings better advice of its own. */
const byCode: ReadonlyMap<string, string> = new Map([
  ['apply/cancelled', 'Nothing was changed. Compare again when you are ready.'],
  ['apply/declined', 'Run it again and answer yes, or give --yes.'],
  ['apply/no-plan', 'Wait for it to end, or cancel it, then compare again.'],
  ['cluster/bad-context', 'Mend the context in the kubeconfig, or choose another one.'],
  ['cluster/cancelled', 'Ask again when you are ready.'],
  ['cluster/refused', 'Ask whoever runs the cluster for the right to read, or choose another context.'],
  ['cluster/too-large', 'See whether the address is that of a Kubernetes API server.'],
  ['command/arguments', 'Mend what is named and try again.'],
  ['command/default', 'Give a value of the type, or leave the default out.'],
  ['command/domain-exists', 'Choose another name, or move the elements into that domain.'],
  ['command/input', 'Change the value, or the bounds that refuse it.'],
  ['command/missing-value', 'Fill it in and try again.'],
  ['command/name-taken', 'Choose another name.'],
  ['command/no-blueprint', 'State a domain first: that makes the file.'],
  ['command/no-domain', 'Move it into a domain first.'],
  ['command/no-element', 'It was removed or renamed meanwhile. Look for it in the tree.'],
  ['command/no-goal', 'It was removed meanwhile. Look at the goals again.'],
  ['command/no-offer', 'Choose an engine that can; entresol systems lists them.'],
  ['command/no-template', 'Choose one of the list; entresol systems says which system has templates.'],
  ['command/no-tour', 'It was removed meanwhile. Look at the saved views again.'],
  ['command/no-view', 'It was removed meanwhile. Look at the saved views again.'],
  ['command/same-team', 'Choose another team.'],
  ['command/team-exists', 'Choose another name, or change that team.'],
  ['command/unknown', 'The page and its engine differ in age: load the page again.'],
  ['convert/link', 'Choose another folder, or remove the link.'],
  ['crossplane/no-composition', 'It was removed meanwhile. Look for it in the tree.'],
  ['crossplane/no-referenceable-version', 'Mark a version of the definition as referenceable first.'],
  ['crossplane/no-request', 'It was removed meanwhile. Look at the requests in the inspector.'],
  ['crossplane/not-convertible', 'Change what stands in the way in the source, then convert again.'],
  ['edit/exists', 'Choose another name, or change the one that is there.'],
  ['edit/no-document', 'It changed or went away on disk meanwhile. Look at the file again.'],
  ['edit/unknown', 'It was removed or renamed meanwhile. Look at the inspector again.'],
  ['edit/unsupported', 'Change it in the source.'],
  ['files/missing', 'It was deleted or renamed outside. Reload the folder.'],
  ['form/number', 'Write it in digits, such as 3 or 0.5.'],
  ['goals/no-file', 'Put the file there, or change the path in the goal.'],
  ['helm/no-value', 'It was removed or renamed meanwhile. Look at values.yaml.'],
  ['host/refused', 'Load the page again.'],
  ['init/no-platform', 'Choose systems of which one offers what another asks for; entresol init --list shows some.'],
  ['input/exists', 'Choose another name, or change the one that is there.'],
  ['input/no-parent', 'It was removed or renamed meanwhile. Look at the inputs again.'],
  ['input/no-schema', 'Add a version with a schema in the source first.'],
  ['input/unknown', 'It was removed or renamed meanwhile. Look at the inputs again.'],
  ['kubeconfig/unreadable', 'Mend the path in the kubeconfig, or the rights of the file.'],
  ['massdriver/no-parameter', 'It was removed or renamed meanwhile. Look at the parameters again.'],
  ['paste/unreadable', 'Copy whole documents, or paste them into the source and mend them there.'],
  ['plan/empty', 'Add an element that a cluster takes, or open a folder that holds Kubernetes objects.'],
  ['plan/invalid', 'Mend what is named, then compare again.'],
  ['protocol/too-large', 'Do it in smaller parts.'],
  ['protocol/unknown-method', 'Page and host differ in age: load the page again.'],
  ['request/exists', 'Choose another name, or change the one that is there.'],
  ['request/not-a-workload', 'Choose a workload.'],
  ['request/unknown', 'It was removed or renamed meanwhile. Look at the requests in the inspector.'],
  ['score/service-target', 'Name the request after a workload of this folder.'],
  ['server/refused', 'Open the link that stands in the terminal where Entresol runs.'],
  ['terraform/expression', 'Write it as in a .tf file; text goes between double quotes.'],
  ['terraform/no-variable', 'It was removed or renamed meanwhile. Look at the variables again.'],
  ['version/exists', 'Choose another name, such as the next version.'],
  ['version/unknown', 'It was removed or renamed meanwhile. Look at the versions again.'],
]);

/** Codes whose message says by itself what to do, so that advice would only repeat it. */
const saidInMessage: ReadonlySet<string> = new Set([
  'command/syntax',
  'files/link',
  'files/link-broken',
  'files/link-outside',
  'files/name',
  'files/not-watched',
  'files/special',
  'files/too-large',
  'files/too-many',
  'helm/no-default',
  'kubevela/nested-input',
  'request/name',
  'terraform/module-missing',
]);

/** True where a problem of this code leaves nobody without a next step. */
export function hasAdvice(code: string): boolean {
  return byCode.has(code) || saidInMessage.has(code);
}

/** What to do next about a problem; undefined where its message says it. */
export function adviceOf({ code, advice }: Problem): string | undefined {
  if (advice !== undefined || saidInMessage.has(code)) return advice;
  return byCode.get(code) ?? `Try again. If it stays so, please report it with its code: ${code}`;
}
