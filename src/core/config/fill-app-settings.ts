import { type AppSettings, defaultAppSettings } from '../model/app-settings.ts';
import type { AppInput } from './schema-app.ts';

/** What the file says to the app, with the defaults for what it leaves out. */
export function fillAppSettings(input: AppInput): AppSettings {
  const otherwise = defaultAppSettings;
  return {
    overrides: {
      roles: input.overrides?.roles ?? otherwise.overrides.roles,
      author: input.overrides?.author ?? otherwise.overrides.author,
    },
    patience: input.patience ?? otherwise.patience,
    comment: input.comment ?? otherwise.comment,
    codeScanning: input.code_scanning ?? otherwise.codeScanning,
    workflow: input.workflow ?? otherwise.workflow,
    ignore: input.ignore ?? otherwise.ignore,
  };
}
