import { Canvas } from '../canvas/Canvas.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { Problems } from '../problems/Problems.tsx';
import { SourcePanel } from '../source/SourcePanel.tsx';
import { useStore } from '../state/store.ts';
import { Splitter } from '../ui/Splitter.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { EmptyBlueprint } from './EmptyBlueprint.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';
import { Tree } from './Tree.tsx';

/** The main screen: tree, canvas, source, inspector, problems. */
export function Shell() {
  const settings = useStore((state) => state.settings);
  const change = useStore((state) => state.change);
  const empty = useStore((state) => state.elements.size === 0);
  return (
    <div className="flex h-full flex-col">
      <TopBar />
      <ConnectionBanner />
      <div className="flex min-h-0 flex-1">
        {settings.tree ? (
          <>
            <nav
              aria-label="Elements"
              style={{ width: settings.treeWidth }}
              className="shrink-0 border-r border-line bg-panel"
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
        <main className="flex min-w-0 flex-1 flex-col">
          <div className="flex min-h-0 flex-1">
            <div className="relative min-w-[200px] flex-1">
              <Canvas />
              {empty ? <EmptyBlueprint /> : null}
            </div>
            {settings.source ? (
              <>
                <Splitter
                  label="Width of the source"
                  panel="after"
                  direction="columns"
                  size={settings.sourceWidth}
                  min={280}
                  max={1400}
                  onResize={(sourceWidth) => change({ sourceWidth })}
                />
                <section
                  aria-label="Source"
                  style={{ width: settings.sourceWidth }}
                  className="min-w-[240px] border-l border-line bg-panel"
                >
                  <SourcePanel />
                </section>
              </>
            ) : null}
          </div>
        </main>
        {settings.inspector ? (
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
              className="shrink-0 border-l border-line bg-panel"
            >
              <Inspector />
            </aside>
          </>
        ) : null}
      </div>
      {settings.problems ? (
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
            className="shrink-0 border-t border-line bg-panel"
          >
            <Problems />
          </section>
        </>
      ) : null}
      <StatusBar />
    </div>
  );
}
