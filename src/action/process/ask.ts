import type { ProcessName } from '../../workflows/names.ts';

/** What to do with a workflow that is there. */
export type Steering =
  | { readonly act: 'signal' | 'update' | 'query'; readonly name: string; readonly args: readonly unknown[] }
  | { readonly act: 'cancel' }
  | { readonly act: 'follow' };

/** What a step asks for: to start one of our processes or anyone's workflow, or to steer one that is there. */
export type Asked =
  | { readonly way: 'process'; readonly name: ProcessName; readonly input: object }
  | { readonly way: 'workflow'; readonly type: string; readonly args: readonly unknown[] }
  | { readonly way: 'steer'; readonly steering: Steering };

/** What to do when the workflow id is taken; docs/durable.md tells it to users. */
export const conflictChoices = [
  'once',
  'use-existing',
  'start-again-when-closed',
  'terminate-existing',
  'fail',
] as const;
export type OnConflict = (typeof conflictChoices)[number];

/** A step that has been read and checked as far as that goes without asking Temporal. */
export interface ProcessSettings {
  readonly asked: Asked;
  readonly wait: boolean;
  readonly connection: string;
  /** Empty when it follows from the rest. */
  readonly taskQueue: string;
  /** Empty when it follows from the rest. */
  readonly workflowId: string;
  readonly onConflict: OnConflict;
  readonly plainHistory: boolean;
}
