/** What Entresol does with a person's files, computer and clusters, in their order of weight. */
export const will: readonly string[] = [
  'Read the folder that you open, and write only what you edited there: small text edits, each save whole or not at all.',
  'Make `blueprint.yaml` and `blueprint.layout.json` in it once you state a domain or move a card. Without them your repo works as before.',
  'Keep unsaved work and the list of folders in a folder of its own on this computer.',
  'Ask Git for the branch and for what changed. It commits and pushes nothing.',
  'Connect to a cluster when you choose one, and show every difference before anything is sent.',
];

/** What it leaves alone. */
export const willNot: readonly string[] = [
  'Send anything anywhere else: no account, no telemetry, no search for updates. It listens on this computer only.',
  'Delete an object of a cluster, or take over a field of another manager unless you say so.',
  'Run a credential program of your kubeconfig before you agreed to exactly that program.',
  'Show or keep a secret: values of Secrets are hidden in differences, and no token reaches this page.',
];
