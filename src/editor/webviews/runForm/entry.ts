// Entry point of the run form's bundle (dist/runForm.cjs), which is loaded with the first form, or to copy a compose service.
export { toComposeService } from '../../../core/run/toComposeService.ts';
export { connectRunForm } from './connectRunForm.ts';
