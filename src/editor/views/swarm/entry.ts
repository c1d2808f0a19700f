// Entry point of the Swarm view's bundle (dist/swarm.cjs), which is loaded when the view is first unfolded.
export { createSwarmModel } from './swarmModel.ts';
