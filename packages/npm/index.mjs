export { databasePath, getLoadablePath, pagePath } from './index.cjs';
