/** A role of a repository, as GitHub names it; custom roles have names of their own. */
export type Role = string;

/** What the base branch says about the app. Part of `.github/brakeline.yml`; the Action does not read it. */
export interface AppSettings {
  readonly overrides: {
    /** Who may override. */
    readonly roles: readonly Role[];
    /** Whether the author of a pull request with such a role may override it alone. */
    readonly author: boolean;
  };
  /** Seconds to wait for a report before the check asks a person. */
  readonly patience: number;
  /** Whether the app writes its one comment. */
  readonly comment: boolean;
  /** Whether the app uploads the SARIF log of heads whose workflow cannot. */
  readonly codeScanning: boolean;
  /** Path of the workflow that measures; artifacts of others are not looked at. */
  readonly workflow: string;
  /** Globs of files that cannot change how fast anything runs; a change of only such files passes unmeasured. */
  readonly ignore: readonly string[];
}

/** What holds where the file does not say. */
export const defaultAppSettings: AppSettings = {
  overrides: { roles: ['maintain', 'admin'], author: false },
  patience: 2 * 3600,
  comment: true,
  codeScanning: false,
  workflow: '.github/workflows/brakeline.yml',
  ignore: ['docs/**', '*.md'],
};

/** What holds while the base branch's file cannot be read: who may override stands in it, so that administrators may. */
export const unreadAppSettings: AppSettings = {
  ...defaultAppSettings,
  overrides: { roles: ['admin'], author: false },
};
