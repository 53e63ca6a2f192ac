import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopBridge } from '../../shared/protocol/bridge.ts';

const bridge: DesktopBridge = {
  call: (name, input) => ipcRenderer.invoke('entresol:call', name, input),
  on(listener) {
    // The page never sees Electron's own event: it holds a way back to more than our channel.
    const forward = (_event: unknown, name: string, data: unknown) => listener(name, data);
    ipcRenderer.on('entresol:event', forward);
    return () => ipcRenderer.off('entresol:event', forward);
  },
};

contextBridge.exposeInMainWorld('host', bridge);
