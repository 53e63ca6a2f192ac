import { useCallback, useEffect, useState } from 'react';
import type { StackChoice } from '../../shared/stack/choices.ts';
import type { ComposedStack } from '../../shared/workspace/api.ts';
import { session } from '../state/session.ts';

/** The platform of the person's own choice. */
export interface OwnStack {
  /** As it was put together last. */
  readonly composed: ComposedStack;
  /** What the form shows: at once what the person chose, then what was made of it. */
  readonly shown: StackChoice;
  readonly choose: (role: keyof StackChoice, system: string | undefined) => void;
}

/** A platform that is put together anew with every change of the choice; undefined until the first is there. */
export function useOwnStack(name: string): OwnStack | undefined {
  const [wanted, setWanted] = useState<Partial<StackChoice>>({ api: 'crossplane' });
  const [made, setMade] = useState<{ readonly of: Partial<StackChoice>; readonly composed: ComposedStack }>();
  useEffect(() => {
    let current = true;
    void session()
      .workspace.composeStack(wanted, name)
      .then((composed) => {
        if (current && composed) setMade({ of: wanted, composed });
      });
    return () => {
      current = false;
    };
  }, [wanted, name]);
  const choose = useCallback((role: keyof StackChoice, system: string | undefined) => {
    setWanted(({ [role]: _before, ...rest }) => (system === undefined ? rest : { ...rest, [role]: system }));
  }, []);
  if (!made) return undefined;
  const { composed, of } = made;
  const { app, api, infra } = composed.choice;
  return { composed, shown: of === wanted ? composed.choice : { app, api, infra, ...wanted }, choose };
}
