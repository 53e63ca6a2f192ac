import { Inspector } from '../inspector/Inspector.tsx';
import { Problems } from '../problems/Problems.tsx';
import { useStore } from '../state/store.ts';
import { Presentation } from '../tour/Presentation.tsx';
import { Splitter } from '../ui/Splitter.tsx';
import { Centre } from './Centre.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';
import { Tree } from './Tree.tsx';

/** The main screen: tree, canvas, source, inspector, problems. */
export function Shell() {
  const settings = useStore((state) => state.settings);
  const change = useStore((state) => state.change);
  const presenting = useStore((state) => state.presenting);
  return (
    <div className="relative flex h-full flex-col">
      {presenting ? <Presentation /> : <TopBar />}
      <ConnectionBanner />
      <div className="flex min-h-0 flex-1">
        {settings.tree && !presenting ? (
          <>
            <nav
              aria-label="Elements"
              style={{ width: settings.treeWidth }}
              className="max-w-[28vw] shrink-0 border-r border-line bg-panel"
            >
              <Tree />
            </nav>
            <Splitter
              label="Width of the tree"
              panel="before"
              direction="columns"
              size={settings.treeWidth}
              min={160}
              max={480}
              onResize={(treeWidth) => change({ treeWidth })}
            />
          </>
        ) : null}
        <Centre />
        {settings.inspector && !presenting ? (
          <>
            <Splitter
              label="Width of the inspector"
              panel="after"
              direction="columns"
              size={settings.inspectorWidth}
              min={280}
              max={640}
              onResize={(inspectorWidth) => change({ inspectorWidth })}
            />
            <aside
              aria-label="Inspector"
              style={{ width: settings.inspectorWidth }}
              className="max-w-[40vw] shrink-0 border-l border-line bg-panel"
            >
              <Inspector />
            </aside>
          </>
        ) : null}
      </div>
      {settings.problems && !presenting ? (
        <>
          <Splitter
            label="Height of the problems"
            panel="after"
            direction="rows"
            size={settings.problemsHeight}
            min={84}
            max={600}
            onResize={(problemsHeight) => change({ problemsHeight })}
          />
          <section
            aria-label="Problems"
            style={{ height: settings.problemsHeight }}
            className="max-h-[40vh] shrink-0 border-t border-line bg-panel"
          >
            <Problems />
          </section>
        </>
      ) : null}
      {presenting ? null : <StatusBar />}
    </div>
  );
}
