/** The texts of a small catalogue for examples: lines of `spec` and of `metadata`, already indented by two. */
export function entityText(kind: string, name: string, spec: string, metadata = ''): string {
  return `apiVersion: backstage.io/v1alpha1
kind: ${kind}
metadata:
  name: ${name}
  description: ${kind} of the shop
${metadata}spec:
${spec}`;
}

/** A Component of the team shop, with further lines of `spec`. */
export function componentText(more = '', metadata = ''): string {
  return entityText(
    'Component',
    'checkout',
    `  type: service\n  lifecycle: production\n  owner: shop\n${more}`,
    metadata,
  );
}

/** A team without members, with further lines of `spec`. */
export function groupText(name: string, more = '  children: []\n'): string {
  return entityText('Group', name, `  type: team\n${more}`);
}

/** A Template with one parameter `name`, which its one step logs. */
export function templateText(
  draft: { readonly form?: string; readonly message?: string; readonly steps?: string } = {},
): string {
  const form = draft.form ?? '    - required: [name]\n      properties:\n        name: { type: string }\n';
  const message = draft.message ?? `Hello \${{ parameters.name }}`;
  return `apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata:
  name: new-service
  description: A new service
spec:
  type: service
  parameters:
${form}  steps:
    - id: log
      action: debug:log
      input:
        message: ${message}
${draft.steps ?? ''}`;
}
