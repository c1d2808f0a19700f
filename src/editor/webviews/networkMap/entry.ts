// Entry point of the network map's bundle (dist/networkMap.cjs), which is loaded with its tab.
export { connectNetworkMap } from './connectNetworkMap.ts';
