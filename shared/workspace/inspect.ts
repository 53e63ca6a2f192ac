import type { RequiredPort } from '../contract/port.ts';
import { providerOf } from '../contract/requestFit.ts';
import { rangeIn } from '../document/locate.ts';
import type { Range } from '../document/position.ts';
import type { LinkedElement } from '../graph/edge.ts';
import type { Element } from '../graph/element.ts';
import { formatPath, type JsonPath } from '../json.ts';
import { apiContractOf } from '../offer/apiContract.ts';
import { systemOf } from '../systems/registry.ts';
import { consumersOf, providedView, requiredView } from './elementView.ts';
import type { Engine } from './engine.ts';
import { inputViews } from './inputViews.ts';
import type { ElementDetail, ElementView } from './snapshot.ts';

/** Everything that the inspector shows of one element. */
export function inspect(linked: LinkedElement, view: ElementView, engine: Engine): ElementDetail {
  const { element } = linked;
  const drafts = engine.draftsOf(element);
  const findings = engine.findings(element.source.file).filter((finding) => finding.element === element.id);
  const around = engine.look.dependents(element.id).flatMap((user) => user.edges);
  const edges = [...linked.edges, ...around];
  const { description } = element.contract;
  const stateAt = (path: JsonPath) => {
    const here = formatPath(path);
    const about = drafts.filter((draft) => formatPath(draft.place.path).startsWith(here));
    if (about.some((draft) => !draft.unknown && draft.severity !== 'info')) return 'broken';
    return about.some((draft) => draft.unknown) ? 'unknown' : 'ok';
  };
  return {
    view,
    ...(description && { description }),
    apiVersion: element.apiVersion,
    requires: element.contract.requires.map((port) => requiredDetail(port, linked, engine)),
    provides: element.contract.provides.map((port) => ({
      ...providedView(port, element, engine, drafts),
      aliases: port.aliases,
      ...(port.inputs && { inputs: inputViews(port.inputs) }),
      ...(port.outputs && {
        outputs: port.outputs.map(({ name, description: words, secret, source }) => ({
          name,
          source,
          ...(words && { description: words }),
          ...(secret !== undefined && { secret }),
        })),
      }),
      consumers: consumersOf(port, element, engine),
    })),
    versions: element.defines.flatMap((definition) =>
      definition.versions.map(({ name, served, storage, deprecated = false }) => ({
        name,
        served,
        storage,
        deprecated,
      })),
    ),
    parts: element.parts.map((part) => ({ ...part, range: rangeAt(element, part.path, engine) })),
    wires: element.wires.map((wire) => ({
      ...wire,
      range: rangeAt(element, wire.path, engine),
      state: stateAt(wire.path),
    })),
    outgoing: edges.filter((edge) => edge.from === element.id),
    incoming: edges.filter((edge) => edge.to === element.id),
    findings,
    can: abilities(linked),
  };
}

function requiredDetail(port: RequiredPort, linked: LinkedElement, engine: Engine): ElementDetail['requires'][number] {
  const answer = linked.answers.get(port.key);
  const provider = answer && providerOf(port, answer, engine.look);
  return {
    ...requiredView(port, linked, engine.draftsOf(linked.element)),
    params: port.params,
    ...(answer?.state === 'answered' && { reason: answer.reason }),
    outputsUsed: [...new Set(port.outputsUsed.map((use) => use.name))],
    candidates: answer?.state === 'ambiguous' ? answer.candidates : [],
    inputs: provider?.port.inputs ? inputViews(provider.port.inputs) : [],
  };
}

function rangeAt(element: Element, path: JsonPath, engine: Engine): Range {
  const document = engine.document(element.source.file, element.source.document);
  return document ? rangeIn(document, path, 'entry') : { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}

/** Ids of the commands that the element's system can carry out. */
function abilities({ element, domain }: LinkedElement): readonly string[] {
  const edits = systemOf(element.system)?.edits ?? {};
  if (element.generatedBy) return [];
  const can = ['element.rename', 'element.delete', 'element.move-to-domain'];
  if (edits.apiLimits?.(element)) {
    if (edits.addInput) can.push('api.add-input');
    if (edits.removeInput) can.push('api.remove-input');
  }
  if (edits.addRequest && element.podLabels === undefined && element.layer === 'app') can.push('request.add');
  if (edits.setParam && element.contract.requires.length > 0) can.push('request.set-param');
  if (edits.addPart) can.push('part.add');
  if (apiContractOf(element)) can.push('api.offer-as');
  if (domain !== undefined) can.push('domain.publish');
  return can;
}
