import { renderYaml } from '../../document/edit.ts';
import { isObject, type JsonObject, listAt, objectAt } from '../../json.ts';
import type { ApiContract } from '../../offer/apiContract.ts';
import type { Ability, Dialect } from '../../offer/dialect.ts';
import { labelOf } from '../../offer/names.ts';
import { narrow } from '../../offer/narrow.ts';
import type { BehindField, Offer } from '../../offer/offer.ts';
import { placeholderFor } from '../../schema/placeholder.ts';
import type { Schema } from '../../schema/schema.ts';
import { validate } from '../../schema/validate.ts';
import { crdDialect } from '../kubernetes/crdDialect.ts';
import { apiAnnotations, definitionObject } from '../kubernetes/definitionObject.ts';
import { isInStatus } from '../kubernetes/statusOutputs.ts';
import { pluralOf } from '../plural.ts';
import { goRootTypes } from './goRootTypes.ts';
import { goStructs } from './goSchema.ts';

const noMarker: Ability = { lost: 'Markers on Go types have no words for it, so make manifests would drop it.' };

/** What a CRD says, as far as the Go types that it is generated from can say it. */
const dialect: Dialect = {
  ...crdDialect,
  facets: {
    ...crdDialect.facets,
    type: ({ type }) =>
      type === 'number'
        ? { approximated: 'A float64 in Go, which make manifests takes with crd:allowDangerousTypes only.', kept: true }
        : 'carried',
    alternatives: noMarker,
    conditions: noMarker,
  },
  fieldName: (name) => (/^[^",`\\]+$/.test(name) ? undefined : { why: 'A JSON tag of Go can’t have this name.' }),
};

/** A project with the CRD, the Go types that it is generated from and a sample; the controller is yours to write. */
export const kubebuilderOffer: Offer = {
  title: 'KubeBuilder project',
  role: 'definition',
  express(given) {
    const { contract, ...notes } = narrow(given, dialect);
    const { group, version, kind, plural } = contract;
    const name = labelOf(contract.type);
    const folder = `operators/${name}`;
    const [short, domain] = splitGroup(group);
    const crd = `bases/${group}_${plural}.yaml`;
    const types = `${folder}/api/${version}/${kind.toLowerCase()}_types.go`;
    const sample = sampleObject(contract);
    const samples = `${folder}/config/samples`;
    const sampleName = `${short || group}_${version}_${kind.toLowerCase()}.yaml`;
    const behind: readonly BehindField[] = [
      { file: types, what: 'controller that answers the objects', fillIn: true },
      { file: `${folder}/PROJECT`, what: 'Go module and layout of the project', fillIn: false },
    ];
    return {
      files: [
        { path: `${folder}/PROJECT`, text: renderYaml(projectObject(contract, name, short, domain)) },
        { path: `${folder}/config/crd/${crd}`, text: renderYaml(crdObject(contract)) },
        { path: `${folder}/config/crd/kustomization.yaml`, text: renderYaml({ resources: [crd] }) },
        ...(sample
          ? [
              { path: `${samples}/${sampleName}`, text: renderYaml(sample) },
              { path: `${samples}/kustomization.yaml`, text: renderYaml({ resources: [sampleName] }) },
            ]
          : []),
        { path: types, text: typesText(contract) },
      ],
      ...notes,
      behind,
      contract,
    };
  },
};

/** `db.acme.io` is the group `db` in the domain `acme.io`. */
function splitGroup(group: string): readonly [group: string, domain: string] {
  const dot = group.indexOf('.');
  return dot < 0 ? ['', group] : [group.slice(0, dot), group.slice(dot + 1)];
}

function projectObject(contract: ApiContract, name: string, group: string, domain: string): JsonObject {
  const { kind, plural, version } = contract;
  const repo = `example.com/${name}`;
  return {
    domain,
    layout: ['go.kubebuilder.io/v4'],
    projectName: name,
    repo,
    resources: [
      {
        api: { crdVersion: 'v1', namespaced: true },
        controller: true,
        domain,
        ...(group ? { group } : {}),
        kind,
        path: `${repo}/api/${version}`,
        ...(plural === pluralOf(kind.toLowerCase()) ? {} : { plural }),
        version,
      },
    ],
    version: '3',
  };
}

const readyColumn: JsonObject = {
  jsonPath: ".status.conditions[?(@.type=='Ready')].status",
  name: 'Ready',
  type: 'string',
};

function crdObject(contract: ApiContract): JsonObject {
  const definition = definitionObject(contract, { conditions: true });
  const [version] = listAt(definition, 'spec', 'versions');
  const { name } = objectAt(definition, 'metadata');
  const annotations = { 'controller-gen.kubebuilder.io/version': 'v0.20.0', ...apiAnnotations(contract) };
  return {
    ...definition,
    metadata: { annotations, name: name ?? '' },
    spec: {
      ...objectAt(definition, 'spec'),
      names: { ...objectAt(definition, 'spec', 'names'), listKind: `${contract.kind}List` },
      versions: isObject(version) ? [{ ...version, additionalPrinterColumns: [readyColumn] }] : [],
    },
  };
}

/** A request with the required fields filled in; undefined where no filling in by rote fits. */
function sampleObject({ group, version, kind, inputs = {} }: ApiContract): JsonObject | undefined {
  const names = Object.keys(inputs.properties ?? {});
  const wanted = names.filter(
    (name) => inputs.required?.includes(name) || inputs.properties?.[name]?.default !== undefined,
  );
  const spec = Object.fromEntries(wanted.map((name) => [name, placeholderFor(inputs, [name])]));
  const { problems, undecided } = validate(inputs, spec, { dialect: 'custom-resource' });
  if (problems.length + undecided.length > 0) return undefined;
  return { apiVersion: `${group}/${version}`, kind, metadata: { name: `${kind.toLowerCase()}-sample` }, spec };
}

function typesText(contract: ApiContract): string {
  const { kind, version, plural, description, inputs = {}, outputs = [] } = contract;
  const spec = goStructs(`${kind}Spec`, inputs, `${kind}Spec is what a user asks for.`);
  const shown = outputs.filter(isInStatus);
  const status: Schema = {
    type: 'object',
    properties: {
      ...Object.fromEntries(
        shown.map(({ name, description: words, schema }) => [
          name,
          { ...(schema ?? { type: 'string' }), ...(words ? { description: words } : {}) },
        ]),
      ),
    },
  };
  const found = goStructs(`${kind}Status`, status, `${kind}Status is what the controller has found.`);
  const conditions = `	// conditions of the ${kind}.
	// +listType=map
	// +listMapKey=type
	// +optional
	Conditions []metav1.Condition \`json:"conditions,omitempty"\``;
  const [statusType = '', ...statusParts] = found.types;
  const gap = shown.length > 0 ? '\n' : '';
  const withConditions = `${statusType.replace(/\n?\}$/, '')}\n${gap}${conditions}\n}`;
  const imports = [
    ...new Set([...spec.imports, ...found.imports, 'metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"']),
  ].toSorted((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
  const annotations = Object.entries(apiAnnotations(contract)).map(
    ([key, value]) => `// +kubebuilder:metadata:annotations=${JSON.stringify(`${key}=${String(value)}`)}\n`,
  );
  const words = (description ?? `${kind} is a request for a ${kind}.`)
    .split('\n')
    .map((line) => `// ${line}`.trimEnd())
    .join('\n');
  return `// Fill in: a controller in internal/controller that makes what each ${kind} asks for and writes its status.

package ${version}

import (
${imports.map((one) => `\t${one}`).join('\n')}
)

${spec.types.join('\n\n')}

${[withConditions, ...statusParts].join('\n\n')}

// +kubebuilder:object:root=true
// +kubebuilder:subresource:status
// +kubebuilder:resource:path=${plural},singular=${labelOf(contract.type)}
// +kubebuilder:printcolumn:name="Ready",type="string",JSONPath=".status.conditions[?(@.type=='Ready')].status"
${annotations.join('')}
${words}
${goRootTypes(kind)}`;
}

/** gofmt sorts imports by their path, whatever they are called. */
function pathOf(line: string): string {
  return line.slice(line.indexOf('"'));
}
