// Entry point of the engine page's bundle (dist/enginePage.cjs), which is loaded with the first engine tab.
export { connectEnginePage } from './connectEnginePage.ts';
