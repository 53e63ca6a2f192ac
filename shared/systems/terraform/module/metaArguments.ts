/** What stands in a resource's body and belongs to Terraform, not to the provider (Terraform language, Meta-Arguments). */
export const metaArguments: ReadonlySet<string> = new Set([
  'count',
  'for_each',
  'depends_on',
  'provider',
  'lifecycle',
  'provisioner',
  'connection',
  'dynamic',
  '$labels',
  '//',
]);
