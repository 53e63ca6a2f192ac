import { Check, ChevronDown } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { jump } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { useAsked } from '../state/useAsked.ts';
import { classes } from '../ui/classes.ts';

/** The history as a list, newest first: any of its moments is a click or an Enter away, and nothing is lost by going there. */
export function HistoryMenu() {
  const open = useStore((state) => state.historyOpen);
  const setOpen = useStore((state) => state.setHistoryOpen);
  return (
    <DropdownMenu.Root open={open} onOpenChange={setOpen}>
      <DropdownMenu.Trigger
        aria-label="History"
        title="History"
        className="-ml-1.5 flex h-7 w-4 items-center justify-center rounded text-ink-3 hover:bg-hover hover:text-ink"
      >
        <ChevronDown size={12} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label="History"
          className="z-50 max-h-[60vh] w-72 overflow-auto rounded-lg border border-line bg-raised p-1 shadow-float"
        >
          {open ? <Steps /> : null}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Steps() {
  const steps = useAsked('steps', (workspace) => workspace.steps());
  const folder = useStore((state) => state.folder?.displayPath);
  if (!steps) return null;
  const { done, undone } = steps;
  const moments = [...done, ...undone].map((title, index) => ({ title, done: index + 1 })).toReversed();
  return (
    <>
      {moments.map((moment) => (
        <Moment key={moment.done} {...moment} now={done.length} />
      ))}
      <Moment title="As opened" detail={folder} done={0} now={done.length} />
    </>
  );
}

function Moment({
  title,
  detail,
  done,
  now,
}: {
  readonly title: string;
  readonly detail?: string | undefined;
  readonly done: number;
  readonly now: number;
}) {
  return (
    <DropdownMenu.Item
      data-testid="moment"
      aria-current={done === now ? 'step' : undefined}
      title={detail}
      onSelect={() => void jump(done)}
      className={classes(
        'flex min-h-7 items-center gap-2 rounded px-2 py-1 text-[13px] outline-none select-none data-[highlighted]:bg-accent-soft',
        done > now ? 'text-ink-3' : 'text-ink',
        done === now && 'font-semibold',
      )}
    >
      <span className="flex w-4 shrink-0 justify-center text-accent">{done === now ? <Check size={13} /> : null}</span>
      <span className="min-w-0 flex-1 truncate">{title}</span>
      {done > now ? <span className="shrink-0 text-xs">undone</span> : null}
    </DropdownMenu.Item>
  );
}
