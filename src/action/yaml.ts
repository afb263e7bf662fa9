import { parseYaml } from '../chatwoot/yaml.ts';
import { type AnyInputName, refuse } from './inputs.ts';

/** The YAML or JSON of an input. Throws `Invalid` with its name and what is wrong. */
export const readYaml = (text: string, name: AnyInputName): Promise<unknown> =>
  parseYaml(text, (sentence) => refuse(name, sentence));
