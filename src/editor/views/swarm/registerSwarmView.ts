import * as vscode from 'vscode';
import { loadBundle } from '../../host/loadBundle.ts';
import type { Services } from '../../host/services.ts';
import { createLazyView } from '../createLazyView.ts';
import type * as swarmModule from './entry.ts';
import type { SwarmModel, SwarmNode } from './swarmModel.ts';

/** The view of the swarm that the engine is part of. Its code is loaded, and the swarm asked, only when somebody unfolds it. */
export function registerSwarmView(services: Services): vscode.Disposable {
  const lazy = createLazyView<SwarmNode, SwarmModel>('stevedore.swarm', (redraw) => {
    const { createSwarmModel } = loadBundle('swarm') as typeof swarmModule;
    return createSwarmModel(services, (change) => {
      if (change === 'all') redraw();
      else if (change.length > 0) redraw(change);
    });
  });
  const { view, model } = lazy;
  return vscode.Disposable.from(
    lazy,
    services.selections.track(view),
    view.onDidCollapseElement(({ element }) => model()?.folded(element)),
    view.onDidExpandElement(({ element }) => model()?.unfolded(element)),
  );
}
