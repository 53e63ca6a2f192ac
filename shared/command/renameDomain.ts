import { z } from 'zod';
import { findDomain } from '../blueprint/membership.ts';
import { domainExists, noDomain, onBlueprint, renameInViews, setField } from './blueprintSteps.ts';
import { command } from './command.ts';

/** Gives a domain another name; saved views follow. */
export const renameDomain = command({
  id: 'domain.rename',
  title: 'Rename domain',
  args: z.object({ domain: z.string(), name: z.string().min(1) }),
  run(view, { domain, name }) {
    if (!findDomain(domain, view.blueprint)) return noDomain(domain);
    if (name !== domain && findDomain(name, view.blueprint)) return domainExists(name);
    return onBlueprint(view, `Rename ${domain} to ${name}`, [
      ...renameInViews(view, domain, name),
      setField('domains', domain, ['name'], name),
    ]);
  },
});
