// Entry point of the projects' bundle (dist/projects.cjs), which is loaded when the view is unfolded or a command needs a project.
export { definedServices, optionChoices, placeOf } from '../../host/compose/readTarget.ts';
export { projectOfFile, workspaceProjects } from '../../host/compose/workspaceProjects.ts';
export { createProjectsModel } from './projectsModel.ts';
export { readConfig } from './readConfig.ts';
