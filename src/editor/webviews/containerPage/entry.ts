// Entry point of the container page's bundle (dist/containerPage.cjs), which is loaded with the first container tab.
export { connectContainerPage } from './connectContainerPage.ts';
