/** Type constraints. */
export const typeWords: readonly { readonly name: string; readonly insert: string }[] = [
  { name: 'string', insert: 'string' },
  { name: 'number', insert: 'number' },
  { name: 'bool', insert: 'bool' },
  { name: 'any', insert: 'any' },
  { name: 'list(…)', insert: 'list(${1:string})' },
  { name: 'set(…)', insert: 'set(${1:string})' },
  { name: 'map(…)', insert: 'map(${1:string})' },
  { name: 'object({…})', insert: 'object({\n  ${1:name} = ${2:string}\n})' },
  { name: 'tuple([…])', insert: 'tuple([${1:string}])' },
  { name: 'optional(…)', insert: 'optional(${1:string})' },
];

/** Functions of the language. Source: Terraform language, "Built-in Functions". */
export const functionNames: readonly string[] = (
  'abs abspath alltrue anytrue base64decode base64encode base64gzip base64sha256 basename can ceil chunklist cidrhost ' +
  'cidrnetmask cidrsubnet cidrsubnets coalesce coalescelist compact concat contains csvdecode dirname distinct element ' +
  'endswith file filebase64 fileexists fileset flatten floor format formatdate formatlist indent index join jsondecode ' +
  'jsonencode keys length log lookup lower matchkeys max md5 merge min nonsensitive one parseint pathexpand plantimestamp ' +
  'pow range regex regexall replace reverse sensitive setintersection setproduct setsubtract setunion sha1 sha256 sha512 ' +
  'signum slice sort split startswith strcontains strrev substr sum templatefile timeadd timecmp timestamp title tobool ' +
  'tolist tomap tonumber toset tostring transpose trim trimprefix trimspace trimsuffix try upper urlencode uuid values ' +
  'yamldecode yamlencode zipmap'
).split(' ');
