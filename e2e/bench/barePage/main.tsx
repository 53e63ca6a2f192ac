import { type Edge, type Node, ReactFlow, useEdgesState, useNodesState } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { createRoot } from 'react-dom/client';

/** What the bench puts beside this page as `scene.json`. */
interface Scene {
  readonly nodes: Node[];
  readonly edges: Edge[];
  readonly zoom: number;
}

/** React Flow as its documentation begins: plain nodes, and plain edges where the address asks for them (`?edges`). */
function Bare({ scene }: { readonly scene: Scene }) {
  const [nodes, , onNodesChange] = useNodesState(scene.nodes);
  const [edges] = useEdgesState(location.search === '?edges' ? scene.edges : []);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      defaultViewport={{ x: 0, y: 0, zoom: scene.zoom }}
      minZoom={0.04}
      panOnDrag={[1]}
    />
  );
}

const scene: Scene = await (await fetch('./scene.json')).json();
const root = document.getElementById('app');
if (root) createRoot(root).render(<Bare scene={scene} />);
