import { describe, expect, it } from 'vitest';
import { openExample } from '../../workspace/testing/openExample.ts';

const yaml = `apiVersion: entity.humanitec.io/v1b1
kind: Definition
metadata: { id: shop-postgres }
entity:
  name: shop-postgres
  type: postgres
  driver_type: humanitec/echo
  driver_inputs: { values: { host: db.acme.io } }
  criteria: [{ env_type: production }]
`;
const hcl = `resource "humanitec_resource_definition" "postgres" {
  id          = "shop-postgres"
  name        = "shop-postgres"
  type        = "postgres"
  driver_type = "humanitec/echo"
}
`;

describe('a definition in YAML and in the form of the Terraform provider', () => {
  const engine = openExample({ 'definition.yaml': yaml, 'main.tf': hcl });

  it('is told to stand in two places, at both', () => {
    const told = engine.findings().filter(({ code }) => code === 'object/duplicate');
    expect(told.map(({ file, range }) => `${file}:${range.start.line}`).sort()).toEqual([
      'definition.yaml:3',
      'main.tf:2',
    ]);
    expect(told[0]?.message).toContain('main.tf');
  });

  it('answers as one', () => {
    const score =
      'apiVersion: score.dev/v1b1\nmetadata: { name: shop }\ncontainers: { main: { image: a/b:1 } }\nresources: { db: { type: postgres } }\n';
    const asked = openExample({ 'definition.yaml': yaml, 'main.tf': hcl, 'score.yaml': score });
    const shop = [...asked.elements()].find(({ element }) => element.system === 'score');
    expect([...(shop?.answers.values() ?? [])].map(({ state }) => state)).toEqual(['answered']);
  });
});
