import { Tabs } from 'radix-ui';
import type { Heat, Place, Role } from '../state/designSlice.ts';
import { useStore } from '../state/store.ts';
import { ViewsMenu } from '../tour/ViewsMenu.tsx';
import { Button } from '../ui/Button.tsx';
import { centrePlaceId } from './centrePlaceId.ts';
import { heats, heatTitles } from './heat.ts';
import { roleHidden, roles, roleTitles } from './roles.ts';

const places: readonly { readonly id: Place; readonly title: string }[] = [
  { id: 'canvas', title: 'Canvas' },
  { id: 'matrix', title: 'Matrix' },
  { id: 'metrics', title: 'Metrics' },
  { id: 'teams', title: 'Teams' },
  { id: 'goals', title: 'Goals' },
  { id: 'changes', title: 'Changes' },
  { id: 'starts', title: 'Guide' },
];

const select =
  'h-6 w-[94px] min-w-0 shrink rounded-md border border-line bg-panel px-1 text-xs text-ink-2 hover:text-ink @min-[800px]:w-auto';

/** The ways to look at the design: where, for whom, and what the colour says. */
export function ViewBar() {
  const centre = useStore((state) => state.centre);
  const setCentre = useStore((state) => state.setCentre);
  const heat = useStore((state) => state.heat);
  const role = useStore((state) => state.role);
  const elements = useStore((state) => state.elements);
  const show = useStore((state) => state.show);
  const setHeat = useStore((state) => state.setHeat);
  const setRole = useStore((state) => state.setRole);
  const hidden = centre === 'canvas' ? roleHidden(elements, role) : 0;
  return (
    <div className="@container flex h-8 shrink-0 items-center gap-2 overflow-x-auto overflow-y-hidden border-b border-line bg-panel px-2">
      <Tabs.Root
        value={centre}
        onValueChange={(value) => {
          const next = places.find((place) => place.id === value);
          if (next) setCentre(next.id);
        }}
      >
        <Tabs.List aria-label="Ways to look at it" className="flex gap-0.5">
          {places.map(({ id, title }) => (
            <Tabs.Trigger
              key={id}
              value={id}
              aria-controls={centrePlaceId}
              className="h-6 rounded-md px-1.5 text-xs whitespace-nowrap text-ink-2 @min-[800px]:px-2 hover:bg-hover hover:text-ink data-[state=active]:bg-accent-soft data-[state=active]:font-medium data-[state=active]:text-accent"
            >
              {title}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </Tabs.Root>
      <span className="flex-1" />
      {centre === 'canvas' ? (
        <>
          {hidden > 0 ? (
            <span data-testid="role-hidden" className="truncate text-xs text-ink-3">
              {hidden} hidden for {roleTitles[role].toLowerCase()}
            </span>
          ) : null}
          <select
            aria-label="For whom"
            className={select}
            value={role}
            onChange={(event) => setRole(roles.find((one): one is Role => one === event.target.value) ?? 'all')}
          >
            {roles.map((one) => (
              <option key={one} value={one}>
                {roleTitles[one]}
              </option>
            ))}
          </select>
          <select
            aria-label="Colour of domains"
            className={select}
            value={heat}
            onChange={(event) => setHeat(heats.find((one): one is Heat => one === event.target.value) ?? 'off')}
          >
            {heats.map((one) => (
              <option key={one} value={one}>
                {heatTitles[one]}
              </option>
            ))}
          </select>
        </>
      ) : null}
      <ViewsMenu />
      {centre === 'matrix' || centre === 'metrics' ? (
        <Button className="!h-6 text-xs" onClick={() => show({ name: 'suggest' })}>
          Suggest boundaries…
        </Button>
      ) : null}
    </div>
  );
}
