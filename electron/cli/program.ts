import { Command } from 'commander';
import { appVersion } from '../host/appRoot.ts';
import type { Terminal } from './terminal.ts';
import { applyVerb } from './verbs/apply.ts';
import { boundariesVerb } from './verbs/boundaries.ts';
import { completionVerb } from './verbs/completion.ts';
import { convertVerb } from './verbs/convert.ts';
import { diffVerb } from './verbs/diff.ts';
import { doctorVerb } from './verbs/doctor.ts';
import { evolveVerb } from './verbs/evolve.ts';
import { exportVerb } from './verbs/export.ts';
import { graphVerb } from './verbs/graph.ts';
import { initVerb } from './verbs/init.ts';
import { metricsVerb } from './verbs/metrics.ts';
import { openVerb } from './verbs/open.ts';
import { rulesVerb } from './verbs/rules.ts';
import { serveVerb } from './verbs/serve.ts';
import { systemsVerb } from './verbs/systems.ts';
import { validateVerb } from './verbs/validate.ts';
import { whatifVerb } from './verbs/whatif.ts';

/** The whole command line. Bad usage throws commander's own error. */
export function createProgram(terminal: Terminal): Command {
  const verbs = [
    openVerb(terminal),
    serveVerb(terminal),
    initVerb(terminal),
    validateVerb(terminal),
    graphVerb(terminal),
    metricsVerb(terminal),
    boundariesVerb(terminal),
    whatifVerb(terminal),
    exportVerb(terminal),
    convertVerb(terminal),
    diffVerb(terminal),
    evolveVerb(terminal),
    applyVerb(terminal),
    rulesVerb(terminal),
    systemsVerb(terminal),
    doctorVerb(terminal),
    completionVerb(terminal),
  ];
  const program = new Command('entresol')
    .description('Design, validate, export and apply the three layers of an internal developer platform.')
    .version(appVersion(), '-V, --version', 'print the version')
    .helpCommand('help [verb]', 'explain a verb')
    .addHelpText('after', '\nExamples:\n  $ entresol open\n  $ entresol validate . --format json');
  for (const verb of verbs) program.addCommand(verb);
  for (const command of [program, ...verbs]) {
    command
      .exitOverride()
      .configureOutput({ writeOut: (text) => terminal.write(text), writeErr: (text) => terminal.say(text.trimEnd()) });
  }
  return program;
}
