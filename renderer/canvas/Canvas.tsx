import {
  type NodeChange,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useStore as useFlowStore,
  useReactFlow,
  type Viewport,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import './layers.css';
import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type ElementId, elementIdFrom, type Layer } from '../../shared/graph/element.ts';
import type { Point } from '../../shared/layout/geometry.ts';
import { goIn } from '../app/goIn.ts';
import { WhatIfPanel } from '../domains/WhatIfPanel.tsx';
import { type Store, useStore } from '../state/store.ts';
import { FocusPanel } from '../tour/FocusPanel.tsx';
import { HeatLegend } from '../views/HeatLegend.tsx';
import { CanvasControls } from './CanvasControls.tsx';
import { CanvasMenu } from './CanvasMenu.tsx';
import type { CanvasNode } from './cardNode.ts';
import { DomainBoxes } from './DomainBoxes.tsx';
import { EdgeLayer } from './EdgeLayer.tsx';
import { EdgeTip } from './EdgeTip.tsx';
import { ElementCard } from './ElementCard.tsx';
import { edgeAt } from './edgeAt.ts';
import { FarLayer } from './FarLayer.tsx';
import { FolderBoxes } from './FolderBoxes.tsx';
import { farMap } from './farMap.ts';
import { JoinLine } from './JoinLine.tsx';
import { LaneBands, LaneTitles } from './LaneBands.tsx';
import { MiniMap } from './MiniMap.tsx';
import { useNudge } from './nudge.ts';
import { RegionCard } from './RegionCard.tsx';
import { SnapGuides } from './SnapGuides.tsx';
import { setShownScene } from './shownScene.ts';
import { useCamera } from './useCamera.ts';
import { useCanvasNodes } from './useCanvasNodes.ts';
import { useCardDrag } from './useCardDrag.ts';
import { useRoutes } from './useRoutes.ts';
import { useScene } from './useScene.ts';

const nodeTypes = { card: ElementCard, region: RegionCard };
const nobody: ReadonlyMap<string, Point> = new Map();
// Constants and functions outside: React Flow tells every card when it is given a new one.
const ADDING_KEYS = ['Shift', 'Meta', 'Control'];
const PRO_OPTIONS = { hideAttribution: true };

/** The picture: three lanes, domains, cards and edges. It gets the model and raises intents; it changes nothing itself. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <CanvasInside />
    </ReactFlowProvider>
  );
}

function CanvasInside() {
  const scene = useScene();
  const routes = useRoutes(scene);
  const drag = useCardDrag(scene);
  const { moved, setMoved, onPositions } = drag;
  const level = useStore((state) => state.zoomLevel);
  const minimap = useStore((state) => state.settings.minimap);
  const select = useStore((state) => state.select);
  const setHoveredEdge = useStore((state) => state.setHoveredEdge);
  const presenting = useStore((state) => state.presenting);
  const [menuDomain, setMenuDomain] = useState<string | undefined>(undefined);
  const [tip, setTip] = useState<{ readonly edge: string; readonly at: Point } | undefined>(undefined);
  const [menuLayer, setMenuLayer] = useState<Layer>('app');
  const far = useMemo(() => (level === 'far' ? farMap(scene) : undefined), [level, scene]);
  const nodes = useCanvasNodes(scene, far, moved);
  const flow = useReactFlow();
  const frame = useRef<HTMLElement>(null);
  useCamera(scene);
  useEffect(() => {
    setShownScene(scene);
    return () => setShownScene(undefined);
  }, [scene]);
  useLabelScale(frame);
  useNudge(scene, setMoved);

  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      onPositions(changes);
      const choices = changes.flatMap((change) =>
        change.type === 'select' ? [[elementIdFrom(change.id), change.selected] as const] : [],
      );
      if (choices.length > 0) selectChanges(choices);
    },
    [onPositions],
  );

  const hover = (event: MouseEvent) => {
    const onPane = event.target instanceof Element && event.target.classList.contains('react-flow__pane');
    const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const found = onPane && event.buttons === 0 && !far ? edgeAt(routes, point, 6 / flow.getZoom()) : undefined;
    setHoveredEdge(found?.edge.id);
    setTip(found ? { edge: found.edge.id, at: { x: event.clientX, y: event.clientY } } : undefined);
  };
  const tipRoute = tip ? routes.find((route) => route.edge.id === tip.edge) : undefined;

  return (
    <CanvasMenu layer={menuLayer} domain={menuDomain}>
      <section
        ref={frame}
        aria-label="Canvas"
        data-canvas
        tabIndex={-1}
        data-testid="canvas"
        className="relative h-full w-full overflow-hidden bg-bg focus-visible:outline-offset-[-2px]"
        onMouseMove={hover}
        onMouseLeave={() => {
          setTip(undefined);
          setHoveredEdge(undefined);
        }}
        onContextMenu={(event) => {
          const { y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
          const lane = scene.layout.lanes.findLast((each) => y >= each.top) ?? scene.layout.lanes[0];
          setMenuLayer(lane?.layer ?? 'app');
          const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-element]') : null;
          const id = card?.dataset.element;
          const title =
            event.target instanceof Element ? event.target.closest<HTMLElement>('[data-domain-title]') : null;
          setMenuDomain(title?.dataset.domainTitle);
          if (id !== undefined && !useStore.getState().selected.includes(elementIdFrom(id)))
            select([elementIdFrom(id)]);
          if (id === undefined) select([]);
        }}
      >
        <ReactFlow<CanvasNode>
          nodes={nodes}
          nodeTypes={nodeTypes}
          onNodesChange={onNodesChange}
          onNodeDoubleClick={enter}
          onNodeDrag={drag.onNodeDrag}
          onNodeDragStop={drag.onNodeDragStop}
          onPaneClick={() => (tip ? selectEdge(tipRoute?.edge.from, tipRoute?.edge.to) : select([]))}
          onViewportChange={keepZoom}
          onlyRenderVisibleElements
          minZoom={0.04}
          maxZoom={4}
          panOnScroll
          zoomOnDoubleClick={false}
          panOnDrag={[1]}
          selectionOnDrag
          selectionMode={SelectionMode.Partial}
          multiSelectionKeyCode={ADDING_KEYS}
          selectionKeyCode={null}
          deleteKeyCode={null}
          disableKeyboardA11y
          nodesFocusable={false}
          edgesFocusable={false}
          nodesConnectable={false}
          elevateNodesOnSelect={false}
          nodeDragThreshold={3}
          proOptions={PRO_OPTIONS}
        >
          <LaneBands lanes={scene.layout.lanes} />
          {far ? (
            <FarLayer far={far} />
          ) : (
            <>
              <FolderBoxes folders={scene.layout.folders} />
              <DomainBoxes boxes={scene.layout.boxes} target={drag.target} />
              <EdgeLayer scene={scene} routes={routes} moved={moved} />
              <SnapGuides guides={drag.guides} scene={scene} copies={drag.copying ? moved : nobody} />
            </>
          )}
        </ReactFlow>
        <LaneTitles lanes={scene.layout.lanes} />
        {minimap && !presenting ? <MiniMap scene={scene} /> : null}
        {presenting ? null : <CanvasControls />}
        <JoinLine />
        <WhatIfPanel />
        <HeatLegend />
        <FocusPanel />
        {tip && tipRoute ? <EdgeTip route={tipRoute} at={tip.at} /> : null}
      </section>
    </CanvasMenu>
  );
}

function enter(_: MouseEvent, node: CanvasNode): void {
  if (node.type === 'card') goIn(node.data.view.id);
}

function keepZoom({ zoom }: Viewport): void {
  if (zoom !== useStore.getState().zoom) useStore.getState().setZoom(zoom);
}

function selectChanges(choices: readonly (readonly [ElementId, boolean])[]): void {
  const { selected, select }: Store = useStore.getState();
  const next = new Set(selected);
  for (const [id, chosen] of choices) {
    if (chosen) next.add(id);
    else next.delete(id);
  }
  select([...next]);
}

function selectEdge(from: ElementId | undefined, to: ElementId | undefined): void {
  useStore.getState().select([from, to].flatMap((id) => id ?? []));
}

/** Labels that must stay readable grow in canvas units while the picture shrinks. */
function useLabelScale(frame: { readonly current: HTMLElement | null }): void {
  const zoom = useFlowStore((state) => state.transform[2]);
  useEffect(() => {
    frame.current?.style.setProperty(
      '--label-scale',
      String(Math.max(1, zoom < 0.38 ? 1 / zoom : Math.min(2, 1 / zoom))),
    );
    useStore.getState().setZoom(zoom);
  }, [frame, zoom]);
}
