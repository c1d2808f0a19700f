// Entry point of the commands' bundle (dist/commands.cjs), which is loaded with the first command.
export { commandTable } from './table.ts';
export { confirmRecreate } from './container/confirmRecreate.ts';
export { openCreated } from '../terminals/session/openCreated.ts';
