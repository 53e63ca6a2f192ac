import { edge, finding, none, object, type Relation } from './relation.ts';

const net = 'variable "cidr" {\n  type = string\n}\n\noutput "id" {\n  value = var.cidr\n}\n';

/** Part 2 of the sheet about infrastructure. */
export const terraformRelations: readonly Relation[] = [
  edge(
    '§2 module → local folder',
    { 'main.tf': 'module "net" {\n  source = "./net"\n  cidr   = "10.0.0.0/16"\n}\n', 'net/main.tf': net },
    'terraform:ModuleCall/./net uses terraform:Module/net',
  ),
  finding(
    '§2 variables of a called module are checked',
    { 'main.tf': 'module "net" {\n  source = "./net"\n}\n', 'net/main.tf': net },
    'terraform/missing-input',
  ),
  finding(
    '§2 outputs of a called module are checked',
    {
      'main.tf':
        'module "net" {\n  source = "./net"\n  cidr   = "10.0.0.0/16"\n}\n\noutput "a" {\n  value = module.net.arn\n}\n',
      'net/main.tf': net,
    },
    'terraform/unknown-output',
  ),
  finding(
    '§2 module → registry, git',
    { 'main.tf': 'module "net" {\n  source = "git::https://git.example.dev/net//sub?ref=main"\n}\n' },
    'terraform/unpinned',
  ),
  edge(
    '§2 expression → block, depends_on → block',
    {
      'main.tf':
        'resource "aws_vpc" "a" {\n}\n\nresource "aws_subnet" "b" {\n  vpc_id     = aws_vpc.a.id\n}\n\nresource "aws_subnet" "c" {\n  depends_on = [aws_vpc.a]\n}\n',
    },
    'terraform:aws_subnet/./b uses terraform:aws_vpc/./a',
    'terraform:aws_subnet/./c depends terraform:aws_vpc/./a',
  ),
  none(
    '§2 provider alias',
    'configurations of providers are settings of a module and no elements; terraform validate tells an alias that is not there',
  ),
  edge(
    '§2 Terraform object of the Flux controller → module and source',
    {
      'a.yaml': object(
        'infra.contrib.fluxcd.io/v1alpha2 Terraform flux-system/net',
        'spec: { path: ./net, interval: 5m, approvePlan: auto, sourceRef: { kind: GitRepository, name: platform } }',
      ),
      'b.yaml': object(
        'source.toolkit.fluxcd.io/v1 GitRepository flux-system/platform',
        'spec: { interval: 5m, url: "https://git.example.dev/acme/platform" }',
      ),
      'net/main.tf': net,
    },
    'terraform:Terraform/flux-system/net uses terraform:Module/net',
    'terraform:Terraform/flux-system/net uses flux:GitRepository/flux-system/platform',
  ),
];
