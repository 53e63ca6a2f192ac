import { describe, expect, it } from 'vitest';
import { openExample } from '../../workspace/testing/openExample.ts';
import { applicationText, definitionText, deploymentCue, deploymentWorkload } from './rules/examples.ts';
import { terraformInputs } from './terraform.ts';

const component = (name: string, type: string) => `name: ${name}\ntype: ${type}\nproperties: { image: "acme/web:1" }`;

function edgesOf(files: Readonly<Record<string, string>>, id: string): readonly (readonly string[])[] {
  const found = [...openExample(files).elements()].find(({ element }) => element.id === id);
  return (found?.edges ?? []).map(({ type, to }) => [type, to]);
}

describe('an application', () => {
  it('asks the definitions of its types, in its own namespace or in that of the system', () => {
    const files = {
      'app.yaml': applicationText({
        components: [`${component('web', 'web')}\ntraits: [{ type: fixed }]`],
        policies: ['name: only\ntype: placement'],
        steps: ['name: go\ntype: ship'],
      }),
      'web.yaml': definitionText('ComponentDefinition', 'web', deploymentCue, deploymentWorkload),
      'fixed.yaml': definitionText('TraitDefinition', 'fixed', 'parameter: {}'),
      'placement.yaml': definitionText('PolicyDefinition', 'placement', 'parameter: {}'),
      'ship.yaml': definitionText('WorkflowStepDefinition', 'ship', 'parameter: {}'),
    };
    expect(edgesOf(files, 'kubevela:Application/shop')).toEqual([
      ['requests', 'kubevela:ComponentDefinition/vela-system/web'],
      ['uses', 'kubevela:TraitDefinition/vela-system/fixed'],
      ['uses', 'kubevela:PolicyDefinition/vela-system/placement'],
      ['uses', 'kubevela:WorkflowStepDefinition/vela-system/ship'],
    ]);
  });

  it('is held against the parameter block of a definition of the blueprint', () => {
    const files = {
      'app.yaml': applicationText({ components: ['name: web\ntype: web\nproperties: { size: huge }'] }),
      'web.yaml': definitionText('ComponentDefinition', 'web', deploymentCue, deploymentWorkload),
    };
    const codes = openExample(files)
      .findings()
      .filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);
    expect(codes).toEqual(['contract/missing-parameter', 'contract/wrong-parameter']);
  });

  it('misses nothing that a workflow or a policy fills in later', () => {
    const read =
      'name: read\ntype: read-object\nproperties: { apiVersion: v1, kind: ConfigMap, name: images }\noutputs: [{ name: found, valueFrom: output.value.data.web }]';
    const files = {
      'app.yaml': applicationText({
        components: [
          'name: a\ntype: web\ninputs: [{ from: found, parameterKey: image }]',
          'name: b\ntype: web\nproperties: { size: small }',
        ],
        policies: [
          'name: images\ntype: override\nproperties: { components: [{ name: b, properties: { image: "acme/b:1" } }] }',
        ],
        steps: [read, 'name: all\ntype: deploy\nproperties: { policies: [images] }'],
      }),
      'web.yaml': definitionText('ComponentDefinition', 'web', deploymentCue, deploymentWorkload),
    };
    expect(
      openExample(files)
        .findings()
        .filter(({ severity }) => severity !== 'info'),
    ).toEqual([]);
  });
});

describe('across systems', () => {
  it('a component definition answers a Score workload, as a resource type of its name', () => {
    const files = {
      'score.yaml':
        'apiVersion: score.dev/v1b1\nmetadata: { name: shop }\ncontainers: { main: { image: "acme/shop:1" } }\nresources:\n  db: { type: postgresql }\n',
      'postgres.yaml': definitionText(
        'ComponentDefinition',
        'postgres',
        'output: {kind: "StatefulSet", apiVersion: "apps/v1"}\nparameter: {}',
        deploymentWorkload,
      ),
    };
    expect(edgesOf(files, 'score:Workload/shop')).toEqual([
      ['requests', 'kubevela:ComponentDefinition/vela-system/postgres'],
    ]);
  });
});

describe('a definition made by Terraform', () => {
  it('takes the variables of its module, and gives its outputs as a secret', () => {
    const text = `apiVersion: core.oam.dev/v1beta1
kind: ComponentDefinition
metadata: { name: bucket }
spec:
  workload: { definition: { apiVersion: terraform.core.oam.dev/v1beta2, kind: Configuration } }
  schematic:
    terraform:
      configuration: |
        variable "name" {
          type = string
        }
        variable "acl" {
          type    = string
          default = "private"
        }
        output "NAME" { value = "x" }
`;
    const [found] = [...openExample({ 'bucket.yaml': text }).elements()];
    const port = found?.element.contract.provides[0];
    expect(port?.inputs?.required).toEqual(['name']);
    expect(Object.keys(port?.inputs?.properties ?? {})).toContain('acl');
    expect(port?.outputs?.map(({ name, secret }) => [name, secret])).toEqual([['NAME', true]]);
  });

  it('keeps a variable of any name', () => {
    const hcl = 'variable "__proto__" { type = string }';
    const value = { spec: { schematic: { terraform: { configuration: hcl } } } };
    const inputs = terraformInputs(value);
    expect(Object.keys(inputs?.properties ?? {})).toContain('__proto__');
    expect(inputs?.required).toEqual(['__proto__']);
  });
});
