import type { ExampleFiles } from '../../../rules/rule.ts';

/** A module `db` with a required `name`, and a file that calls it with these arguments. For rules' examples. */
export function callOfDb(args: string, rest = ''): ExampleFiles {
  return {
    'db/variables.tf': `variable "name" {
  description = "Name."
  type        = string
}

variable "size" {
  description = "Size in GB."
  type        = number
  default     = 10
}
`,
    'db/outputs.tf': `output "host" {
  description = "Host."
  value       = "\${var.name}-\${var.size}"
}
`,
    'main.tf': `module "db" {
  source = "./db"
${args}}
${rest}`,
  };
}
