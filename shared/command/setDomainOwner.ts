import { z } from 'zod';
import { findDomain } from '../blueprint/membership.ts';
import { noDomain, onBlueprint, setField } from './blueprintSteps.ts';
import { command } from './command.ts';

/** Says which team owns a domain; null: none that is known. */
export const setDomainOwner = command({
  id: 'domain.set-owner',
  title: 'Set owner of domain',
  args: z.object({ domain: z.string(), owner: z.string().min(1).nullable() }),
  run(view, { domain, owner }) {
    const found = findDomain(domain, view.blueprint);
    if (!found) return noDomain(domain);
    const nothing = owner === null && found.owner === undefined;
    const title = owner === null ? `Take ${domain} from its owner` : `Give ${domain} to ${owner}`;
    return onBlueprint(view, title, nothing ? [] : [setField('domains', domain, ['owner'], owner)]);
  },
});
