import { z } from 'zod';
import { domainOf, findDomain, isPublished } from '../blueprint/membership.ts';
import type { ChangeSet } from '../document/document.ts';
import { parseFile } from '../document/parse.ts';
import { type Element, type ElementId, elementIdFrom } from '../graph/element.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { apiContractOf } from '../offer/apiContract.ts';
import { offerBeside } from '../offer/beside.ts';
import { fail, ok } from '../result.ts';
import { projectDocument, systemOf } from '../systems/registry.ts';
import { type BlueprintStep, memberSteps, pinStep, publishStep, withBlueprint } from './blueprintEdits.ts';
import { notPossible, notThere } from './changes.ts';
import { command } from './command.ts';
import { newFiles } from './newFiles.ts';

/** Lets another engine offer the API of an element as well, and by default answer the requests for its type from now on. */
export const offerAs = command({
  id: 'api.offer-as',
  title: 'Offer by another engine',
  args: z.object({
    element: z.string(),
    system: z.string(),
    domain: z.string().optional(),
    pin: z.boolean().default(true),
  }),
  run(view, { element: id, system: systemId, domain, pin }) {
    const linked = view.element(elementIdFrom(id));
    if (!linked) return notThere(id);
    const contract = apiContractOf(linked.element);
    if (!contract) return notPossible(linked.element, 'be offered by another engine: it offers no API');
    const system = systemOf(systemId);
    if (!system?.offer)
      return fail({ code: 'command/no-offer', message: `${system?.title ?? systemId} can't offer platform APIs.` });
    const { title, role } = system.offer;
    const creates = newFiles(view, offerBeside(contract, systemId, system.offer).files);
    const made = creates.flatMap((file) => parseFile(file).documents.flatMap(projectDocument));
    const apis = made.filter((one) => apiContractOf(one) !== undefined);
    // The API of an operator is its definition, which is no element of its own system.
    const answering = apis.find((one) => one.system === systemId) ?? apis[0];
    if (!answering || view.element(answering.id))
      return fail({
        code: 'command/name-taken',
        message: `${title}: ${answering?.name ?? contract.type} is there already.`,
        advice: 'Switch to it, or give it another name first.',
      });
    const members = domain === undefined ? ok([]) : memberSteps(view, made, domain);
    if (!members.ok) return members;
    const { type, class: name } = contract;
    const steps = [
      ...members.value,
      ...(domain === undefined ? [] : publishing(view, linked.element, domain, answering.id)),
      ...(pin && role !== 'form' ? [pinStep({ type, ...(name && { class: name }), element: answering.id })] : []),
    ];
    const base: ChangeSet = { title: `Offer ${type} by ${system.title}`, edits: [], creates, deletes: [] };
    const changes = steps.length === 0 ? ok(base) : withBlueprint(view, base, steps);
    return changes.ok ? ok({ changes: changes.value, select: [answering.id] }) : changes;
  },
});

/** Where the domain lists what it publishes and the API was on the list, whoever answers next has to be there too. */
function publishing(view: WorkspaceView, before: Element, domain: string, next: ElementId): readonly BlueprintStep[] {
  const listed = findDomain(domain, view.blueprint)?.published;
  if (!listed || listed.includes(next)) return [];
  return domainOf(before, view.blueprint) === domain && isPublished(before, view.blueprint)
    ? [publishStep(domain, next)]
    : [];
}
