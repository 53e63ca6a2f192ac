import type { TerraformBlock } from '../../terraform/module/blocks.ts';
import { blocksOfType } from '../../terraform/module/module.ts';
import { bundle } from './examples.ts';

export const given = bundle({ artifacts: '  required: [db]\n  properties:\n    db: { $ref: postgres }\n' });

export const made = (field: string) => `resource "massdriver_artifact" "db" {
  field    = "${field}"
  name     = "Database"
  artifact = jsonencode({ data = { size = var.size } })
}
`;

export function artifactBlocks(module: Parameters<typeof blocksOfType>[0]): readonly TerraformBlock[] {
  return blocksOfType(module, 'resource').filter(
    ({ labels }) => labels[0] === 'massdriver_artifact' || labels[0] === 'massdriver_resource',
  );
}

export const postgres =
  'name: postgres\nlabel: Postgres\nschema:\n  type: object\n  required: [data]\n  properties:\n    data: { type: object }\n';
